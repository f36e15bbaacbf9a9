<#-- Español: saludo, títulos, etiquetas y despedida. Qué datos hay: los registros Answer, PersonAnswer y EventFacts. -->

<#-- Formas de fecha y hora; las letras son las de java.time.format.DateTimeFormatter. -->
<#function day date><#return formatDay(date, "EEEE d 'de' MMMM 'de' yyyy")></#function>
<#function dayShort date><#return formatDay(date, "d 'de' MMMM 'de' yyyy")></#function>
<#function time instant zone><#return formatInstant(instant, zone, "EEEE d 'de' MMMM 'de' yyyy, HH:mm:ss") + " (" + zoneName(zone) + ")"></#function>
<#function timeShort instant zone><#return formatInstant(instant, zone, "EEEE d 'de' MMMM 'de' yyyy, HH:mm") + " (" + zoneName(zone) + ")"></#function>
<#function zoneName zone>
  <#local known = {
    "America/Costa_Rica": "hora de Costa Rica",
    "America/Mexico_City": "hora de Ciudad de México",
    "America/Panama": "hora de Panamá",
    "America/El_Salvador": "hora de El Salvador",
    "America/Guatemala": "hora de Guatemala"
  }>
  <#return known[zone?string]!("zona horaria " + zone?string)>
</#function>

<#-- Cuándo es el evento, una línea por sesión. -->
<#function eventDates e>
  <#if e.start?string == e.end?string><#return day(e.start)></#if>
  <#return "del " + dayShort(e.start) + " al " + dayShort(e.end)>
</#function>
<#function sessions e>
  <#if (e.dates.sessions?size == 1) && e.start?string != e.end?string><#return [eventDates(e)]></#if>
  <#return e.dates.sessions?map(s -> formatTime(s.start, "EEEE d 'de' MMMM 'de' yyyy, HH:mm") + " a " + formatTime(s.end, "HH:mm"))>
</#function>

<#-- Termina una frase que viene del archivo del evento. -->
<#function sentence text><#return text?matches(".*[.!?]")?then(text, text + ".")></#function>

<#-- La fecha límite, hasta el último minuto que todavía cuenta. -->
<#function deadline e><#return "hasta el " + deadlineAt(e)></#function>
<#function deadlineAt e><#return timeShort(lastMinuteBefore(e.deadline), e.zone)></#function>

<#-- Asunto cuando el mensaje no responde a un correo o este no traía asunto. -->
<#function subject answer><#return title(answer)></#function>

<#-- Título del mensaje. -->
<#function title answer>
  <#if ["CONFIRMED", "WAITLISTED"]?seq_contains(answer.topic?string) && answer.people[0].reviews?has_content><#return "Recibimos su correo: una persona lo revisará"></#if>
  <#if answer.topic == "CONFIRMED" && answer.people[0].repeated><#return "Registro ya confirmado: nada ha cambiado"></#if>
  <#if answer.occasion == "REMINDER"><#return "Recordatorio: su registro todavía no está completo"></#if>
  <#if answer.occasion == "LETTER"><#return "Su carta de invitación"></#if>
  <#local topic = answer.topic?string>
  <#switch topic>
    <#case "CONFIRMED"><#return "Registro confirmado">
    <#case "PROMOTED"><#return "Se liberó un lugar: registro confirmado">
    <#case "ACCEPTED"><#return "Recibimos la carta firmada">
    <#case "INCOMPLETE"><#return "Registro recibido: falta información">
    <#case "NEEDS_REVIEW"><#return "Registro recibido: en revisión">
    <#case "WAITLISTED"><#return "Registro en lista de espera">
    <#case "LATE"><#return "Registro fuera de plazo">
    <#case "DECLINED"><#return "Registro no aceptado">
    <#case "WITHDRAWN"><#return "Tomamos nota: no participará">
    <#case "REPLACED"><#return "Tomamos nota de la sustitución">
    <#case "TICKET_ISSUED"><#return "Su boleto aéreo está emitido">
    <#case "TICKET_QUESTION"><#return "Una pregunta sobre su boleto aéreo">
    <#case "TICKET_ANSWERED"><#return "Entregamos su respuesta al personal de boletos">
    <#case "RESERVED"><#return "Recibimos su correo">
    <#case "SEVERAL"><#return "Recibimos su correo sobre " + answer.people?size + " personas">
    <#case "QUESTION"><#case "QUESTION_ON_RECORD"><#return "Recibimos su consulta">
    <#case "MAIL_ON_RECORD"><#return "Recibimos su correo: una persona lo leerá">
    <#case "EVENT_UNCLEAR"><#return "¿A qué evento se refiere su correo?">
    <#case "NO_REGISTRATION"><#return "No encontramos ese registro">
    <#case "NOT_UNDERSTOOD"><#return "Qué necesitamos para el registro">
  </#switch>
</#function>

<#-- Primera línea, según por qué se escribe. -->
<#function greeting answer>
  <#local occasion = answer.occasion?string>
  <#switch occasion>
    <#case "MAIL"><#return "Reciba un cordial saludo de la Secretaría. Gracias por su correo.">
    <#case "ON_BEHALF"><#return "Reciba un cordial saludo de la Secretaría. Le escribimos porque recibimos un correo sobre su participación" + answer.writer???then(", enviado desde " + answer.writer!, "") + ".">
    <#case "REMINDER"><#return "Reciba un cordial saludo de la Secretaría. El plazo de registro termina pronto y queremos contar con usted.">
    <#case "LETTER"><#return "Reciba un cordial saludo de la Secretaría.">
    <#case "PROMOTION"><#return "Reciba un cordial saludo de la Secretaría. Le tenemos una buena noticia.">
    <#case "DEADLINE"><#return "Reciba un cordial saludo de la Secretaría. El plazo de registro ha terminado.">
    <#case "DESK"><#return "Reciba un cordial saludo de la Secretaría. Hemos revisado el registro.">
    <#case "TICKETING"><#return "Reciba un cordial saludo de la Secretaría. Le escribimos por el boleto aéreo.">
  </#switch>
</#function>

<#-- Párrafos de un mensaje que no trata de una sola persona. -->
<#function opening answer>
  <#local topic = answer.topic?string>
  <#switch topic>
    <#case "SEVERAL"><#return ["Este es el estado de cada persona." + (answer.people?filter(p -> !p.apart)?has_content)?then(" Debajo indicamos qué falta y qué sigue.", "")]>
    <#case "QUESTION"><#return ["Una persona de la Secretaría leerá su consulta y le responderá. " + answer.people?has_content?then("Debajo indicamos en qué estado está el registro.", "Su registro, si lo tiene, no cambia mientras tanto.")]>
    <#case "QUESTION_ON_RECORD"><#return ["Una persona de la Secretaría leerá su consulta y le responderá. " + meanwhile(answer)]>
    <#case "MAIL_ON_RECORD"><#return ["Una persona de la Secretaría leerá su correo y le escribirá si hace falta. " + meanwhile(answer)]>
    <#case "EVENT_UNCLEAR"><#return ["No pudimos determinar a qué evento se refiere. Por favor responda a este correo con el nombre del evento y su fecha; conserve los archivos adjuntos que haya enviado, no hace falta repetirlos."]>
    <#case "NO_REGISTRATION"><#return ["Su correo se refiere a un registro que no encontramos. Por favor responda con el nombre completo de la persona tal como aparece en el pasaporte, su institución y, si la tiene, la referencia del registro. Una persona de la Secretaría también lo revisará."]>
    <#case "NOT_UNDERSTOOD"><#return ["No encontramos en su correo los datos de ninguna persona, por lo que con él no se hizo ningún registro. Si desea registrarse o registrar a alguien, responda a este correo con lo siguiente, por cada persona:"]>
    <#default><#return []>
  </#switch>
</#function>

<#-- Nada se decidió, y quien escribió está registrado. -->
<#function meanwhile answer>
  <#return (answer.people?size == 1)?then("Mientras tanto, el registro sigue como está.", "Mientras tanto, los registros siguen como están.")>
</#function>

<#assign label = {
  "summary": "Resumen",
  "person": "Persona",
  "reference": "Referencia",
  "nextTime": "por favor inclúyala en el asunto si vuelve a escribirnos",
  "missing": "Qué falta",
  "lacks": "Falta",
  "asks": "Qué le pedimos",
  "reviews": "Qué revisaremos",
  "notes": "Conviene saber",
  "entitlements": "Pasaje y atenciones",
  "letter": "Carta de invitación",
  "letterAttached": "Siguiente paso: firmar y devolver la carta de invitación",
  "received": "Qué recibimos",
  "name": "Nombre",
  "delegation": "Delegación",
  "institution": "Institución",
  "email": "Correo electrónico",
  "passport": "Copia del pasaporte",
  "unknown": "falta",
  "event": "Evento",
  "receivedAt": "Correo recibido",
  "completedAt": "Completo desde",
  "deadline": "Plazo de registro",
  "ticketQuestion": "Qué preguntan",
  "ticket": "Su boleto aéreo",
  "recordLocator": "Código de reserva",
  "ticketWords": "Nota",
  "changes": "Si algo cambia"
}>

<#-- En el resumen de quien escribe por otros. -->
<#function toldApart p><#return "Se lo comunicamos también directamente" + p.maskedEmail???then(" (" + (p.maskedEmail!) + ")", "") + (p.letter == "ATTACHED")?then(", con la carta que debe firmar y devolver", "") + ".">
</#function>
<#assign calendar = "Adjuntamos el evento para su calendario.">

<#-- Cómo corregir, sustituir o retirar. -->
<#assign changes = [
  "Para corregir o completar un dato, responda a este correo con el dato correcto.",
  "Si otra persona asiste en su lugar, responda indicando quién asiste en lugar de quién y adjunte los datos de esa persona.",
  "Si no podrá asistir, responda «No podré asistir» con el nombre de la persona."
]>

<#-- Lo que se dice de todo el evento interesa a quien todavía puede asistir. -->
<#function goesOn answer><#return answer.occasion != "TICKETING" && (answer.people?size == 0 || hasChanges(answer))></#function>

<#-- Solo donde hay un registro que todavía puede cambiar. -->
<#function hasChanges answer>
  <#return answer.people?filter(p -> !["DECLINED", "WITHDRAWN", "REPLACED", "RESERVED"]?seq_contains(p.topic?string))?has_content>
</#function>

<#assign receiptUnproven = "según su correo; la hora de llegada no consta en nuestro servidor y una persona la verificará">

<#-- Despedida y contacto. -->
<#function contact address><#return "¿Tiene preguntas? Responda a este correo o escriba a " + address + ".">
</#function>
<#assign signature = "Secretaría Ejecutiva de la Conferencia Regional sobre Migración">
<#assign automatic = "Este mensaje se generó automáticamente. Sus respuestas sí se leen.">
