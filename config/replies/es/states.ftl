<#-- Español: lo que se le dice a una persona según el estado de su registro. -->
<#import "words.ftl" as w>

<#-- Una o dos palabras para la tabla. -->
<#function badge topic>
  <#switch topic>
    <#case "CONFIRMED"><#case "PROMOTED"><#case "ACCEPTED"><#return "Confirmado">
    <#case "TICKET_ISSUED"><#case "TICKET_QUESTION"><#case "TICKET_ANSWERED"><#return "Confirmado">
    <#case "INCOMPLETE"><#return "Incompleto">
    <#case "NEEDS_REVIEW"><#return "En revisión">
    <#case "WAITLISTED"><#return "Lista de espera">
    <#case "LATE"><#return "Fuera de plazo">
    <#case "DECLINED"><#return "No aceptado">
    <#case "WITHDRAWN"><#return "No participará">
    <#case "REPLACED"><#return "Sustituido">
    <#case "RESERVED"><#return "Por verificar">
  </#switch>
</#function>

<#function theRegistration p>
  <#return "el registro" + p.name???then(" de " + p.name!, "")>
</#function>
<#function somebody p><#return p.name!"la persona"></#function>

<#-- Párrafos sobre una persona. -->
<#function text p answer>
  <#local said = []>
  <#if p.repeated><#local said += ["Ya teníamos " + theRegistration(p) + "; su correo no aportó datos nuevos y nada ha cambiado."]></#if>
  <#if isChecked(p)><#local said += ["Su correo pide algo que una persona de la Secretaría revisará; le escribirá. Mientras tanto, el registro sigue como está."]></#if>
  <#local topic = p.topic?string>
  <#switch topic>
    <#case "CONFIRMED">
      <#local said += [theRegistration(p)?cap_first + " está confirmado" + places(p.maximum!0, ".", ": tiene el único lugar que las reglas del evento dan a cada delegación.", ": tiene uno de los % lugares que las reglas del evento dan a cada delegación.")]>
      <#break>
    <#case "PROMOTED">
      <#local said += ["Se liberó un lugar en la delegación y " + theRegistration(p) + " pasó de la lista de espera a confirmado."]>
      <#break>
    <#case "ACCEPTED">
      <#local said += ["Recibimos la carta de invitación firmada de " + somebody(p) + ". Su participación está aceptada y " + theRegistration(p) + " sigue confirmado."]>
      <#break>
    <#case "INCOMPLETE">
      <#local said += ["Recibimos " + theRegistration(p) + ". Todavía no está completo."]>
      <#if p.admittedLate>
        <#local said += ["Aunque el plazo ya terminó, la Secretaría lo admitió. Por favor envíe cuanto antes lo que falta."]>
      <#elseif answer.event?? && answer.event.deadline??>
        <#local said += ["Por favor envíe lo que falta " + w.deadline(answer.event) + ". El registro cuenta desde el momento en que llega lo último que falta."]>
      </#if>
      <#break>
    <#case "NEEDS_REVIEW">
      <#local said += ["Recibimos " + theRegistration(p) + ". Antes de confirmarlo, una persona de la Secretaría lo revisará y le escribirá." + (p.asks?size == 0 && p.missing?size == 0)?then(" No hace falta que envíe nada mientras tanto.", "")]>
      <#break>
    <#case "WAITLISTED">
      <#local said += [theRegistration(p)?cap_first + " está completo, pero " + places(p.maximum!0, "los lugares de la delegación ya están ocupados", "el único lugar que las reglas del evento dan a la delegación ya está ocupado", "los % lugares que las reglas del evento dan a la delegación ya están ocupados") + ". Queda en lista de espera, por orden de llegada; si se libera un lugar, le avisaremos de inmediato."]>
      <#break>
    <#case "LATE">
      <#local said += [theRegistration(p)?cap_first + " no estuvo completo dentro del plazo" + (answer.event?? && answer.event.deadline??)?then(", que terminó el " + w.deadlineAt(answer.event!), "") + ". Cuenta la hora en que cada correo llegó a nuestro servidor. Conservamos el registro, y la Secretaría puede decidir admitirlo; si lo hace, le escribiremos." + p.missing?has_content?then(" Si todavía desea participar, envíe cuanto antes lo que falta.", "")]>
      <#break>
    <#case "DECLINED">
      <#local said += ["Lamentamos informarle de que no es posible aceptar " + theRegistration(p) + "."]>
      <#break>
    <#case "WITHDRAWN">
      <#local said += ["Tomamos nota de que " + somebody(p) + " no participará. " + p.passedOn?then("Su lugar pasó a la primera persona de la lista de espera de la delegación, a quien ya avisamos.", "Su lugar queda libre para la delegación.") + p.ticketPossible?then(" Si se había solicitado un pasaje, se cancela la solicitud.", "") + " Si se trata de un error, responda a este correo cuanto antes."]>
      <#break>
    <#case "REPLACED">
      <#local said += ["Tomamos nota de que otra persona participará en lugar de " + somebody(p) + "." + p.ticketPossible?then(" Si se había solicitado un pasaje a su nombre, se cancela la solicitud.", "")]>
      <#break>
    <#case "TICKET_ISSUED">
      <#local said += ["El boleto aéreo de " + somebody(p) + " está emitido. Por favor revise enseguida los vuelos y escríbanos si algo no es correcto.", "El archivo adjunto pone los vuelos en su calendario. Desde ahora ningún cambio es automático: si cambian sus planes, avísenos y una persona verá qué se puede hacer."]>
      <#break>
    <#case "TICKET_QUESTION">
      <#local said += ["El personal que emite el boleto aéreo de " + somebody(p) + " necesita saber algo. Por favor responda a este correo; le entregamos su respuesta tal como la escriba."]>
      <#break>
    <#case "TICKET_ANSWERED">
      <#local said += ["Gracias. Entregamos su respuesta al personal que emite el boleto aéreo de " + somebody(p) + ". Recibirá el itinerario por correo."]>
      <#break>
    <#case "RESERVED">
      <#local said += ["Su correo se refiere a un registro que se hizo desde otra dirección. Para proteger los datos de esa persona, no decimos aquí nada de él. Si trae algo necesario que faltaba, se agrega; antes de cambiar algo, alguien de la Secretaría lo verificará."]>
      <#break>
  </#switch>
  <#return said>
</#function>

<#-- Carta de invitación. -->
<#function letter p answer>
  <#if !answer.event?? || !answer.event.letterDeadline??><#return []></#if>
  <#local back = answer.event.letterOverdue?then("cuanto antes, pues la fecha para devolverla ya pasó", "hasta el " + w.timeShort(lastMinuteBefore(answer.event.letterDeadline), answer.event.zone))>
  <#local letter = p.letter?string>
  <#switch letter>
    <#case "ATTACHED">
      <#local said = ["Adjuntamos la carta de invitación en PDF. Por favor fírmela y envíenosla, como escaneo o como foto nítida de la página completa, en respuesta a este correo, " + back + ". Con ella queda aceptada la participación."]>
      <#if p.ticketPayer?? && answer.event.ticketWaits><#local said += ["El pasaje se solicita cuando la carta firmada esté de vuelta."]></#if>
      <#return said>
    <#case "LATER">
      <#return ["Le enviaremos la carta de invitación " + answer.event.lettersFrom???then("a partir del " + w.dayShort(answer.event.lettersFrom!), "a su debido tiempo") + ". Deberá devolverla firmada " + back + "."]>
  </#switch>
  <#return []>
</#function>

<#-- Pasaje y atenciones: en negrita de qué se trata (lead), y lo que hay que saber (text). -->
<#function entitlements p answer>
  <#local said = []>
  <#if ["CONFIRMED", "PROMOTED", "ACCEPTED"]?seq_contains(p.topic?string)>
    <#if p.ticketPayer??>
      <#local said += [{"lead": "Pasaje aéreo", "text": "lo paga " + p.ticketPayer + ". Por favor no compre su propio pasaje." + bought(answer.event!) + " Recibirá el itinerario por correo."}]>
    <#elseif answer.event?? && answer.event.ticketPayer??>
      <#local said += [{"lead": "Pasaje aéreo", "text": "corre por cuenta de la delegación o institución" + covered(p, "ticket")}]>
    </#if>
    <#if p.courtesiesPayer??>
      <#local said += [{"lead": "Atenciones", "text": "las paga " + p.courtesiesPayer + "." + (answer.event?? && answer.event.courtesies??)?then(" Incluyen " + w.sentence(answer.event.courtesies!), "")}]>
    <#elseif answer.event?? && answer.event.courtesies??>
      <#local said += [{"lead": "Hospedaje y comidas", "text": "corren por cuenta de la delegación o institución" + covered(p, "courtesies")}]>
    </#if>
  <#elseif p.ticketPossible && answer.event?? && answer.event.ticketPayer?? && ["INCOMPLETE", "NEEDS_REVIEW", "WAITLISTED", "LATE"]?seq_contains(p.topic?string)>
    <#local said += [{"text": "Por favor no compre un pasaje por su cuenta. Si el registro se confirma con pasaje, lo paga " + answer.event.ticketPayer + "." + bought(answer.event)}]>
  </#if>
  <#return said>
</#function>

<#-- Lo que el archivo del evento dice del pasaje. -->
<#function bought event={}>
  <#return event.ticketContains???then(" Incluye " + w.sentence(event.ticketContains!), "")>
</#function>

<#-- A quién cubre el evento, si no es a esta delegación; entonces no se repite entre lo que conviene saber. -->
<#function covered p grant>
  <#list p.notes as note>
    <#if isSaid(note, p) && note.says?? && note.rule?starts_with("entitlements." + grant)><#return ". Según las reglas del evento, se cubre a: " + note.says + "."></#if>
  </#list>
  <#return ".">
</#function>
<#-- Hay una decisión, y el correo pide algo que todavía no la cambia. -->
<#function isChecked p><#return ["CONFIRMED", "WAITLISTED"]?seq_contains(p.topic?string) && p.reviews?has_content></#function>
<#function isSaid note p>
  <#return note.code == "NOT_FUNDED" && (note.rule!"")?starts_with("entitlements.") && ["CONFIRMED", "PROMOTED", "ACCEPTED"]?seq_contains(p.topic?string)>
</#function>

<#-- Según cuántos lugares tiene la delegación; % es el número. -->
<#function places number none one several>
  <#if number == 0><#return none></#if>
  <#return (number == 1)?then(one, several?replace("%", number?c))>
</#function>
