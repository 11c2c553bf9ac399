"""French labels of records."""

STRICT = """
decision_date: Date du jugement | Date de la décision | Date de l'arrêt | Date de jugement
  | Date de la décision judiciaire | Date de l'ordonnance | Date de décision | Date du prononcé | Date d'arrêt
court: Juridiction | Autorité de délivrance | Autorité ayant rendu la décision | Autorité émettrice
  | Autorité d'émission | Autorité judiciaire | Autorité de décision | Instance émettrice | Organe émetteur
  | Juridiction saisie
level: Degrés de juridiction | Degré de juridiction | Niveau de l'instance | Niveau de l'autorité
  | Niveau de l'autorité émettrice | Niveau de juridiction | Degré d'instance
  | Niveau de l'autorité ayant rendu la décision | Niveau de l'autorité de délivrance
  | Niveau de l'autorité d'émission
procedure: Type de procédure | Nature de la procédure | Type de procédures
subject_matter: Sujet | Objet | Matière | Sujets | Domaine | Domaine de propriété intellectuelle
plaintiff: Plaignant/Requérant | Plaignant | Demandeur | Demanderesse | Demandeur/Appelant | Plaignant/Appelant
  | Demandeur/Requérant | Demandeur/Plaignant | Plaignante | Partie demanderesse | Demandeurs | Demanderesses
  | Requérant/Plaignant
defendant: Défendeur | Défenderesse | Défendeur/Intimé | Défendeur/Défenderesse | Défendeur/Intimée
  | Partie défenderesse | Défendeur/Répondant | Défendeurs | Défenderesses
appellant: Appelant | Appelante
respondent: Intimé | Intimée | Intimés
applicant: Requérant | Requérante | Requérants
opponent: Opposant
keywords: Mots clés | Mots-clés | Mot clé
basic_facts: Faits essentiels | Faits de base | Faits principaux | Faits | Rappel des faits | Faits de l'affaire
  | Les faits | Exposé des faits | Résumé des faits
held: Décision | Dispositif | Jugé | Décision de la Cour | Décision du tribunal | Décision rendue
relevant_holdings: Conclusions pertinentes | Motifs pertinents | Points de droit pertinents
  | Considérants pertinents | Attendus pertinents | Décisions pertinentes | Constatations pertinentes
relevant_legislation: Législation pertinente | Législation applicable | Dispositions législatives pertinentes
  | Textes législatifs pertinents | Traités pertinents | Dispositions pertinentes | Textes pertinents
  | Textes applicables | Législation en cause | Lois pertinentes | Législation et traités pertinents
docket: Numéro de l'affaire | Numéro d'affaire | Affaire n° | Numéro de dossier | Numéro de rôle | Numéro RG
judgments: Jugement/Décision | Jugements/Décisions | Texte intégral du jugement | Texte intégral
  | Jugement ou décision
documents: Documents supplémentaires | Documents complémentaires | Documents connexes | Documents additionnels
intervener: Intervenant | Partie intervenante
note: À propos de ce résumé | Note aux lecteurs | Note au lecteur
outcome: Issue | Résultat
reference: Numéro WIPO Lex | N° WIPO Lex
languages: Langue du jugement | Langue de la décision | Langue originale
collection: Collection de jugements
unread: Juges | Juge rapporteur | Conseiller rapporteur | Conseillère rapporteure | Composition du tribunal
  | Composition de la cour | Date de publication | Publié le | Date de dépôt | Date de l'audience
"""

LOOSE = """
decision_date: Date
court: Tribunal | Cour | Autorité
title: Titre | Affaire | Intitulé | Nom de l'affaire
jurisdiction: Pays | Pays d'origine
docket: Dossier | N° de pourvoi | Pourvoi | N° RG
held: Jugement | Arrêt | Solution retenue
summary: Résumé
parties: Parties
sources: Source | Sources
level: Instance | Degré
procedure: Procédure
outcome: Solution
note: Note
languages: Langue
relevant_legislation: Législation | Lois | Textes
keywords: Thèmes
unread: Avocats | Conseils | Président
"""
