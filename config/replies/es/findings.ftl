<#-- Español: cada motivo, en una frase para quien lo lee. Cada código de FindingCode necesita la suya. -->

<#-- Lo que dice la regla del archivo del evento, si se conoce: reason.says. -->
<#function about reason grant><#return (reason.rule!"")?starts_with("entitlements." + grant)></#function>

<#-- Qué tenía de malo una copia del pasaporte y qué hacer. Cada motivo del lector que impide aceptarla necesita una frase. -->
<#assign copies = {
  "TOO_BLURRED": "La copia del pasaporte está borrosa. Por favor mantenga firme la cámara, espere a que enfoque y envíe una foto nítida de la página o un escaneo.",
  "GLARE_ON_MRZ": "Un reflejo tapa parte de la página del pasaporte. Por favor fotografíela sin flash, lejos de lámparas y ventanas, con las cuatro esquinas visibles.",
  "MRZ_CUT_OFF": "Las dos líneas de letras y números al pie de la página del pasaporte están cortadas. Por favor fotografíe la página entera, con las cuatro esquinas visibles.",
  "TOO_SMALL": "La imagen del pasaporte es demasiado pequeña para leerla. Por favor envíe la foto original, tomada de cerca, o un escaneo a 300 ppp; las aplicaciones de mensajería y las capturas de pantalla reducen las imágenes.",
  "NOT_A_PASSPORT": "Un documento recibido no parece ser la página de datos de un pasaporte. Por favor envíe la página que tiene la fotografía, con las cuatro esquinas visibles.",
  "IDENTITY_CARD": "Un documento recibido es una cédula o tarjeta de identidad; necesitamos la página de datos del pasaporte (la que tiene la fotografía).",
  "VISA": "Un documento recibido es una visa; necesitamos la página de datos del pasaporte (la que tiene la fotografía).",
  "TEXT_DIFFERS": "El texto de un PDF no coincide con el pasaporte que muestra. Por favor envíe una foto o un escaneo de la página de datos del pasaporte.",
  "PASSWORD_PROTECTED": "Un archivo está protegido con contraseña y no se puede abrir. Por favor envíelo sin contraseña.",
  "UNSUPPORTED_FORMAT": "Un archivo tiene un formato que no podemos leer (HEIC, por ejemplo). Por favor envíelo como JPEG o PDF.",
  "TOO_LARGE": "Un archivo es demasiado grande para leerlo. Por favor envíelo de nuevo con menos de 10 MB; basta una foto nítida.",
  "CORRUPT": "Un archivo está dañado o llegó incompleto. Por favor envíelo de nuevo.",
  "TIME_LIMIT": "La lectura de un archivo tardó demasiado. Por favor envíe solo la página de datos del pasaporte, como foto o PDF de una página.",
  "CHECK_DIGITS_INVALID": "Las dos líneas de letras y números al pie de la página del pasaporte no se pudieron leer sin errores. Por favor envíe otra foto de la página, bien plana y con luz pareja, con las cuatro esquinas visibles.",
  "FIELDS_IMPLAUSIBLE": "Algo en las dos líneas al pie de la página del pasaporte no se pudo leer bien. Por favor envíe otra foto de la página, bien plana y con luz pareja, con las cuatro esquinas visibles.",
  "NAMES_UNCERTAIN": "Los nombres en el pasaporte no se pudieron leer sin dudas. Por favor envíe una foto más nítida de la página, bien plana y sin reflejos, o un escaneo.",
  "UNCERTAIN": "El pasaporte no se pudo leer sin dudas. Por favor envíe una foto más nítida de la página, bien plana y sin reflejos, o un escaneo."
}>
<#function ofCopies reason otherwise>
  <#local said = []>
  <#list reason.because![] as fault><#if copies[fault]??><#local said += [copies[fault]]></#if></#list>
  <#return (said?size == 0)?then(otherwise, said?join(" "))>
</#function>

<#function text reason p={}>
  <#-- Leído una sola vez: un switch pregunta de nuevo en cada caso. -->
  <#local code = reason.code?string>
  <#switch code>
    <#-- el correo -->
    <#case "DUPLICATE"><#return "Ya habíamos recibido este mismo correo.">
    <#case "MACHINE_WRITTEN"><#return "El correo parece haber sido enviado por un sistema automático.">
    <#case "RECEIPT_TIME_UNPROVEN"><#return "La hora de llegada del correo no consta en nuestro servidor; una persona la verificará.">
    <#case "MAIL_UNREADABLE_PART"><#return "Una parte del correo llegó dañada y no se pudo leer. Si contenía un documento, por favor envíelo de nuevo.">
    <#case "MAIL_ENCRYPTED"><#return "El correo está cifrado y este buzón no puede abrir correos cifrados. Por favor envíelo de nuevo sin cifrar.">
    <#case "MAIL_SIGNED"><#return "El correo lleva una firma digital.">
    <#case "MAIL_TOO_LARGE"><#return "Un archivo es demasiado grande para leerlo. Por favor envíelo de nuevo con menos de 10 MB; basta una foto nítida.">
    <#case "EVENT_UNCLEAR"><#return "No está claro a qué evento se refiere el correo. Por favor indíquenos el nombre del evento y su fecha.">
    <#case "EVENT_UNKNOWN"><#return "El correo menciona un evento que no tenemos. Por favor indíquenos el nombre del evento y su fecha.">
    <#case "QUESTION_FOR_STAFF"><#return "Su correo contiene además una consulta. Una persona de la Secretaría la leerá y le responderá.">
    <#case "NOTHING_UNDERSTOOD"><#return "No encontramos en el correo los datos de ninguna persona.">
    <#case "SENDER_UNVERIFIED"><#return "No pudimos comprobar que el correo venga de la dirección que indica; una persona lo verificará.">
    <#case "NO_REGISTRATION_FOUND"><#return "No encontramos el registro al que se refiere el correo. Por favor indique el nombre completo y la institución, o la referencia.">
    <#-- lo que falta -->
    <#case "NAME_MISSING"><#return "Falta el nombre completo.">
    <#case "INSTITUTION_MISSING"><#return "Falta la institución.">
    <#case "EMAIL_MISSING"><#return "Falta la dirección de correo electrónico.">
    <#case "PASSPORT_MISSING"><#return "Falta la copia del pasaporte.">
    <#-- los documentos -->
    <#case "PASSPORT_UNREADABLE"><#return ofCopies(reason, "La copia del pasaporte no se pudo leer: suele deberse a que está borrosa, cortada o con reflejos.")>
    <#case "PASSPORT_UNCERTAIN"><#return ofCopies(reason, "La copia del pasaporte se leyó con dudas. Si tiene una más nítida, puede enviarla.")>
    <#case "PASSPORT_EXPIRED"><#return "El pasaporte estará vencido en la fecha del evento. Por favor envíe la copia de un pasaporte vigente.">
    <#case "PASSPORT_EXPIRES_SOON"><#return "Al pasaporte le queda poca vigencia después del evento; algunos países y aerolíneas exigen varios meses. Si puede, renuévelo y envíe la copia nueva.">
    <#case "PASSPORT_TOO_SHORT_FOR_ENTRY"><#return "Para entrar al país del evento, el pasaporte debe estar vigente " + reason.says???then("al menos " + (reason.says!) + " meses después del viaje", "más tiempo después del viaje") + ". Por favor renuévelo y envíe la copia nueva.">
    <#case "PASSENGER_DATA_INCOMPLETE"><#return "Las autoridades de un país del trayecto piden de cada pasajero un dato que el pasaporte no indica; una persona de la Secretaría lo revisará y le escribirá si necesita algo de usted.">
    <#case "PASSPORT_OF_SOMEBODY_ELSE"><#return "El nombre del pasaporte recibido no es el de la persona registrada. Por favor envíe la copia del pasaporte de quien asiste.">
    <#case "PASSPORT_SEVERAL"><#return "Recibimos más de un pasaporte para la misma persona. Por favor indíquenos con cuál viajará.">
    <#case "PASSPORT_CHANGED"><#return "Recibimos un pasaporte distinto del que teníamos.">
    <#case "DOCUMENT_NOT_A_PASSPORT"><#return ofCopies(reason, "Un documento recibido no parece ser la página de datos de un pasaporte.")>
    <#case "DOCUMENT_PASSWORD_PROTECTED"><#return ofCopies(reason, "Un archivo está protegido con contraseña y no se puede abrir. Por favor envíelo sin contraseña.")>
    <#case "DOCUMENT_UNSUPPORTED"><#return ofCopies(reason, "Un archivo tiene un formato que no podemos leer. Por favor envíelo como JPG, PNG, TIFF o PDF.")>
    <#-- la persona -->
    <#case "NAME_DIFFERS"><#return "El nombre del correo y el del pasaporte no coinciden.">
    <#case "NAME_SHORTENED"><#return "El nombre del correo es más corto que el del pasaporte; usaremos el del pasaporte.">
    <#case "NAME_IN_OTHER_ORDER"><#return "El nombre del correo está en otro orden que en el pasaporte; usaremos el del pasaporte.">
    <#case "VALUES_DIFFER"><#return "El correo contiene datos que no coinciden entre sí, o con los que ya teníamos.">
    <#case "CHANGE_UNCLEAR"><#return "El correo parece cambiar o añadir algo que no pudimos leer de forma automática.">
    <#case "DELEGATION_UNKNOWN"><#return "No está claro a qué país u organización representa la persona. Por favor indíquelo.">
    <#case "DELEGATION_DIFFERS"><#return "El correo, la institución y el pasaporte apuntan a delegaciones distintas. Por favor indique a qué país u organización representa la persona.">
    <#case "DELEGATION_NOT_INVITED"><#return "La delegación no figura entre las invitadas a este evento.">
    <#case "NATIONALITY_DIFFERS"><#return "La nacionalidad del pasaporte es distinta del país representado.">
    <#case "SAME_PERSON_ELSEWHERE"><#return "La misma persona figura también en otro registro.">
    <#case "STRANGER_CHANGES"><#return "El cambio se pidió desde una dirección que no conocíamos; lo verificaremos antes de aplicarlo.">
    <#-- las reglas del evento -->
    <#case "AFTER_DEADLINE"><#return "El registro se completó después del plazo. Según las reglas del evento cuenta la hora en que el correo llegó a nuestro servidor.">
    <#case "EVENT_NOT_OPEN"><#return "El registro para este evento no está abierto en este momento.">
    <#case "OVER_MAXIMUM"><#return (p.maximum??)?then(((p.maximum!0) == 1)?then("Las reglas del evento admiten una sola persona por delegación, y ese lugar ya está ocupado.", "Las reglas del evento admiten un máximo de " + (p.maximum!) + " personas por delegación, y esos lugares ya están ocupados."), "Los lugares de la delegación ya están ocupados.")>
    <#case "NOT_FUNDED">
      <#if about(reason, "courtesies")><#return "Según las reglas del evento, las atenciones no cubren a esta delegación" + reason.says???then(", sino a las siguientes: " + (reason.says!) + ".", ".")></#if>
      <#return "Según las reglas del evento, el pasaje aéreo de esta delegación no está cubierto" + reason.says???then("; se cubren los de las siguientes: " + (reason.says!) + ".", ".")>
    <#case "TICKET_NOT_WANTED"><#return "El correo indica que no se necesita boleto aéreo, o que el viaje no se hará o aún no es seguro: no se solicita ningún boleto hasta que una persona de la Secretaría lo haya revisado.">
    <#case "TICKET_SEATS_TAKEN"><#return "Los pasajes previstos por las reglas del evento ya están asignados a otras personas.">
    <#case "COURTESY_SEATS_TAKEN"><#return "Las atenciones previstas por las reglas del evento para la delegación ya están asignadas a otras personas.">
    <#case "ACCEPTANCE_PENDING"><#return "Le enviaremos la carta de invitación a su debido tiempo; por favor devuélvala firmada" + reason.says???then(" antes del " + (reason.says!) + ".", ".")>
    <#case "LETTER_UNSIGNED"><#return "La carta de invitación llegó sin firmar: es el mismo archivo que le enviamos. Por favor fírmela y envíe un escaneo o una foto.">
    <#-- lo que ocurrió -->
    <#case "ACCEPTED"><#return "Recibimos la carta de invitación firmada.">
    <#case "WITHDRAWN"><#return "La persona no participará.">
    <#case "REPLACED"><#return "Otra persona participa en su lugar.">
    <#case "REPLACED_AFTER_DEADLINE"><#return "La sustitución se pidió después del plazo. Una persona de la Secretaría decidirá y le escribirá; hasta entonces nada cambia.">
    <#case "REPLACED_UNKNOWN"><#return "No encontramos el registro de la persona a la que se sustituye. Por favor indique su nombre completo o su referencia.">
    <#case "PROMOTED"><#return "Se liberó un lugar y la persona salió de la lista de espera.">
    <#case "TICKET_ISSUED"><#return "Ya se compró un boleto aéreo; por eso una persona de la Secretaría decide sobre esto y le escribirá.">
    <#case "TICKET_QUESTION_ANSWERED"><#return "Su respuesta ya está con el personal de boletos.">
    <#case "DECIDED_BY_PERSON"><#return "Una persona de la Secretaría tomó la decisión.">
  </#switch>
</#function>
