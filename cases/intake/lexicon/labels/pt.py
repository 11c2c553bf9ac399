"""Portuguese labels of records."""

STRICT = """
decision_date: Data do julgamento | Data da decisão | Data do acórdão | Data da sentença | Data de julgamento
  | Data do Julgado
court: Autoridade emissora | Órgão julgador | Tribunal emissor | Autoridade emitente | Órgão emissor
  | Entidade emissora
level: Nível da autoridade emissora | Instância | Grau de jurisdição | Nível da autoridade emitente
  | Grau de instância
procedure: Tipo de procedimento | Tipo de processo
subject_matter: Matéria | Assunto
plaintiff: Autor | Autora | Requerente | Autor/Recorrente | Demandante | Parte autora | Requerente/Recorrente
  | Autores
defendant: Réu | Ré | Requerido | Réu/Recorrido | Demandado | Parte ré | Réus | Requerido/Recorrido
appellant: Recorrente | Apelante
respondent: Recorrido | Apelado
keywords: Palavras-chave | Palavras chave
basic_facts: Fatos básicos | Factos básicos | Fatos | Factos
held: Decisão | Acórdão
relevant_legislation: Legislação relevante | Legislação pertinente | Legislação aplicável
docket: Número do processo | Processo n.º
relevant_holdings: Conclusões relevantes | Decisões relevantes | Fundamentos relevantes
judgments: Julgamento/Decisão | Acórdão/Decisão | Texto integral | Inteiro teor
documents: Documentos adicionais
note: Sobre este resumo | Nota aos leitores
unread: Relator | Relatora | Juiz relator | Juíza relatora | Juiz | Juíza | Desembargador relator | Ministro relator
  | Data de publicação | Data da publicação | Publicado em
"""

LOOSE = """
decision_date: Data
title: Título | Caso
docket: Processo
summary: Resumo
court: Tribunal | Órgão | Juízo
jurisdiction: País | Jurisdição
keywords: Descritores
note: Nota
parties: Partes
sources: Fonte | Fontes
unread: Advogados
"""
