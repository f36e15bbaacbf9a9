<#-- Carta de invitación. Cada línea es un párrafo; lo que la comienza dice qué es: "# " título, "## " subtítulo, "- " viñeta,
     "| a | b" fila, "___ a | b" líneas para firmar, "^ " encabezado; **negrita**. Datos: PersonAnswer (p) y EventFacts (event). -->
<#function day date><#return formatDay(date, "d 'de' MMMM 'de' yyyy")></#function>
<#function plain text><#return text?replace("**", "")?replace("|", "/")></#function>
^ Conferencia Regional sobre Migración · Secretaría Ejecutiva

# Carta de invitación

| Referencia | **${p.reference}**
| Fecha | ${day(today)}

**${plain(p.honorific???then((p.honorific!) + " ", "") + (p.name!""))}**
<#if p.position??>
${plain(p.position)}
</#if>
<#if p.institution??>
${plain(p.institution)}
</#if>
<#if p.delegation??>
${plain(p.delegation)}
</#if>

Reciba un cordial saludo de la Secretaría Ejecutiva de la Conferencia Regional sobre Migración.

Nos complace invitarle a participar en el siguiente evento:

**${event.name}**
${event.city}<#if event.address??>, ${event.address}</#if>
<#list event.dates.sessions as session>
- ${formatTime(session.start, "EEEE d 'de' MMMM 'de' yyyy, HH:mm")} a ${(session.start?string?substring(0, 10) == session.end?string?substring(0, 10))?then(formatTime(session.end, "HH:mm"), formatTime(session.end, "EEEE d 'de' MMMM 'de' yyyy, HH:mm"))}
</#list>

<#if p.ticketPayer?? || p.courtesiesPayer??>
## Qué está cubierto
<#if p.ticketPayer??>
- Pasaje aéreo: lo paga ${p.ticketPayer}.<#if event.ticketContains??> Incluye ${event.ticketContains}.</#if>
</#if>
<#if p.courtesiesPayer??>
- Atenciones: las paga ${p.courtesiesPayer}.<#if event.courtesies??> Incluyen ${event.courtesies}.</#if>
</#if>
<#else>
Los gastos de viaje y de estadía corren por cuenta de la delegación o institución.
</#if>

Atentamente,
**Secretaría Ejecutiva de la Conferencia Regional sobre Migración**

## Aceptación
Acepto la invitación y confirmo mi participación en el evento.
___ Firma | Lugar y fecha

Por favor envíe esta carta firmada<#if event.letterOverdue> cuanto antes,<#elseif event.letterDeadline??> a más tardar el ${formatInstant(lastMinuteBefore(event.letterDeadline), event.zone, "d 'de' MMMM 'de' yyyy, HH:mm")},</#if> como escaneo o foto de la página completa, a ${contactAddress}. La referencia y el código de abajo deben verse.
