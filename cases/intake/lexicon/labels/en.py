"""English labels of records."""

STRICT = """
decision_date: Date of judgment | Date of the judgment | Date of decision | Date of the decision | Judgment date
  | Decision date | Date of ruling | Date of order | Date of adjudication | Date of delivery
  | Date of delivery of judgment | Date judgment delivered | Date of pronouncement | Delivery date
court: Issuing authority | Issuing body | Issuing court | Deciding court | Name of court | Name of the court
  | Issuing Office | Judicial authority | Deciding authority
level: Level of the issuing authority | Level of issuing authority | Level of the court | Level of court
  | Level of instance
procedure: Type of procedure | Type of proceedings | Type of proceeding | Procedure type | Nature of proceedings
  | Nature of the procedure
subject_matter: Subject matter | Subject | Subject matters | IP subject matter | Subject area
plaintiff: Plaintiff | Plaintiff/Appellant | Appellant/Plaintiff | Plaintiff/Claimant | Plaintiff-Appellant
  | Pursuer | Pursuers
  | Plaintiff/Respondent | Respondent/Plaintiff | Plaintiff/Appellee | Plaintiff-Appellee | Plaintiff/Applicant
  | Plaintiff/Petitioner | Plaintiff/Complainant | Plaintiff/Claimant/Appellant
defendant: Defendant | Defendant/Respondent | Respondent/Defendant | Defendant/Appellee | Defendant-Respondent
  | Defender | Defenders
  | Defendant-Appellee | Defendant/Appellant | Appellant/Defendant | Defendant-Appellant
  | Defendant in the main proceedings | Defendant in main proceedings | Defendant/Accused
  | Defendant/Respondent/Appellee
appellant: Appellant
respondent: Respondent | Appellee | Respondent/Appellant | Retrial respondent
applicant: Applicant | Applicant/Appellant | Applicant in the main proceedings | Applicant in main proceedings
opponent: Opponent | Opposing party
claimant: Claimant | Complainant | Claimant/Appellant | Claimant/Respondent | Respondent/Claimant
  | Claimant in the main proceedings | Claimant in main proceedings
petitioner: Petitioner | Retrial petitioner
prosecutor: Prosecutor | Prosecution
accused: Accused
intervener: Intervener | Intervenor
third_party: Third party | Third parties | Notice party | Notice parties
other: Other party | Other parties
keywords: Keywords | Key words | Keyword | Catchwords | Search terms
basic_facts: Basic facts | Facts | Facts of the case | Factual background | Basic facts of the case | Basic fact
  | Summary of facts | Summary of the facts | Background facts
held: Held | Holding | Decision of the court | Court's decision | Ruling of the court | Court holding
  | Summary of the decision | Summary of the holding | Findings of the court
relevant_holdings: Relevant holdings | Relevant holding | Relevant findings | Relevant rulings
relevant_legislation: Relevant legislation | Relevant laws | Relevant law | Applicable legislation
  | Relevant treaties | Relevant provisions | Relevant legislation and treaties
  | Relevant legislation and regulations | Relevant statutes | Relevant statutory provisions
  | Relevant legal provisions | Legislation cited | Applicable law | Applicable laws | Applicable provisions
  | Legal basis | Relevant law and regulations
docket: Case number | Case No | Case No. | Docket number | Docket No | Docket No. | File number | Case reference
  | Case numbers | Docket | File no | File reference | Court file number
judgments: Judgment/Decision | Full text of the judgment | Full judgment | Decision/Judgment | Judgments/Decisions
  | Text of the judgment | Full text
documents: Additional documents | Related judgments | Related judgment | Related cases
  | Related documents | Additional document | Other documents | Supporting documents
collection: Part of collection | Collection(s) the judgment is part of | Judgment collection
outcome: Outcome
answers: Question answered
remedies: Remedy granted
other_decisions: Earlier or later decision
role: Role of a provision
note: About this summary | Note to readers | Disclaimer | Editorial note
reference: WIPO Lex No. | WIPO Lex number
languages: Language of the proceedings | Language of proceedings | Language of the judgment
  | Original language of the judgment | Language of the decision
jurisdiction: Jurisdiction of the court
unread: Judge | Judges | Coram | Judge Rapporteur | Reporting judge | Presiding judge | Judge rapporteur
  | Composition of the court | Legal representatives | Date of publication | Publication date | Published on
  | Date of filing | Filing date | Date of hearing | Hearing date
"""

LOOSE = """
decision_date: Date | Decided | Decided on | Judgment of | Judgment given on | Judgment rendered
  | Judgment delivered | Delivered on | Decision of | Rendered on | Judgement of | Date delivered
court: Court | Authority | Tribunal | Body | Office | Court name | Judicial body
level: Level | Instance
procedure: Procedure | Proceedings
title: Title | Case | Case name | Case title | Name of the case | Parties to the case | Style of cause
jurisdiction: Jurisdiction | Country
docket: Docket | Dockets | Docket numbers | Case numbers | Number | Case reference number | Suit No | Appeal No
  | Application No | Case Nos | Claim No | Claim No. | Claim number
ecli: ECLI
neutral: Neutral citation | Citation | Neutral citation number | Medium neutral citation | Citation number
reference: Reference | WIPO Lex number | WIPO Lex No. | WIPO Lex No
collection: Collection | Collections | Forum
session: Session
note: Note | Note to readers | Summary note
keywords: Topics | Tags
basic_facts: Background
held: Decision | Judgment | Ruling | Holdings
relevant_legislation: Legislation | Laws | Provisions | Law | Statutes | Statutes considered | Acts
summary: Summary
parties: Parties
sources: Source | Sources | Link | Links | URL | Available at
languages: Language of the proceedings | Language of proceedings | Language of the judgment
  | Language | Languages of the judgment | Language of judgment | Original language
judgments: Decision text | Download
outcome: Result | Disposition | Remedy
unread: Remarks | Observations | Comments | Counsel | Representatives | Attorneys | Panel | Before | Bench | Lawyers
  | Law firms | Court below | Lower court | Court appealed from | Appeal from | On appeal from
"""
