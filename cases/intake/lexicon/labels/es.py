"""Spanish labels of records."""

STRICT = """
decision_date: Fecha de la sentencia | Fecha de sentencia | Fecha de la resolución | Fecha de la decisión
  | Fecha del fallo | Fecha de resolución | Fecha de decisión | Fecha del juicio | Fecha de la sentencia/decisión
court: Autoridad emisora | Órgano emisor | Órgano judicial | Tribunal emisor | Autoridad expedidora
  | Autoridad que dicta la resolución | Autoridad judicial | Órgano jurisdiccional | Entidad emisora
  | Tribunal sentenciador | Autoridad que emite la sentencia | Instancia emisora
level: Nivel de la autoridad emisora | Instancia | Nivel de la instancia | Grado de jurisdicción
  | Nivel de la autoridad expedidora | Instancia judicial | Nivel de instancia | Nivel del órgano emisor
  | Nivel de la entidad emisora | Nivel de autoridad emisora | Instancia de la autoridad emisora
  | Instancia de la autoridad | Grado de la autoridad emisora
procedure: Tipo de procedimiento | Tipo de proceso | Clase de procedimiento
subject_matter: Materia | Asunto | Objeto | Tema | Temática | Temas
plaintiff: Demandante | Demandante/Apelante | Demandante/Recurrente | Parte demandante | Demandante/Actor
  | Parte actora | Demandantes
defendant: Demandado | Demandada | Demandado/Apelado | Demandado/Recurrido | Parte demandada
  | Autoridad responsable | Demandado/Parte recurrida | Demandados | Parte demandada/recurrida | Demandada/Apelada
appellant: Apelante | Recurrente | Parte apelante | Parte recurrente
respondent: Apelado | Recurrido | Parte apelada | Parte recurrida
keywords: Palabras clave | Palabra clave | Términos clave
basic_facts: Hechos básicos | Hechos | Hechos principales | Antecedentes de hecho | Hechos esenciales
  | Hechos del caso | Hechos relevantes | Resumen de los hechos | Antecedentes
held: Fallo | Decisión | Resolución | Decisión del tribunal | Decisión judicial | Fallo del tribunal
relevant_holdings: Consideraciones pertinentes | Fundamentos pertinentes | Conclusiones pertinentes
  | Consideraciones relevantes | Decisiones pertinentes | Conclusiones relevantes | Criterios relevantes
  | Criterios pertinentes
relevant_legislation: Legislación pertinente | Legislación aplicable | Tratados pertinentes | Legislación relevante
  | Normativa aplicable | Disposiciones pertinentes | Normativa pertinente | Leyes pertinentes
docket: Número de expediente | Número de caso | Expediente n.º | Número de asunto | Número del expediente
  | N.º de expediente | Número de causa | Nº de Recurso | Nº de Resolución | Número de recurso | Número de proceso
petitioner: Quejoso | Quejosa | Parte quejosa | Promovente
applicant: Solicitante
opponent: Oponente | Opositor
third_party: Tercero interesado | Terceros interesados
judgments: Sentencia/Decisión | Sentencia/Resolución | Texto completo de la sentencia | Texto íntegro
  | Fallo/Decisión
documents: Documentos adicionales | Documentos complementarios | Documentos relacionados
note: Acerca de este resumen | Nota a los lectores | Nota para los lectores
outcome: Resultado
languages: Idioma de la sentencia | Idioma de la resolución | Idioma original
unread: Resultando | Resultandos | Considerando | Considerandos | Ponente | Magistrado ponente
  | Magistrada ponente | Juez | Jueza | Jueces | Fecha de publicación
  | Publicado el
  | Fecha de presentación | Fecha de la audiencia
"""

LOOSE = """
decision_date: Fecha
court: Tribunal | Juzgado | Órgano | Corte | Autoridad
title: Título | Caso | Nombre del caso
jurisdiction: País | Jurisdicción
docket: Expediente | Asunto n.º | Causa
summary: Resumen
level: Nivel
procedure: Procedimiento
note: Nota
parties: Partes
sources: Fuente | Fuentes
relevant_legislation: Legislación | Normas
languages: Idioma
unread: Abogados | Magistrado | Secretario
"""
