<#-- Arrangement of the plain text; every word comes from the language's folder. -->
<#import "/" + answer.language + "/words.ftl" as w>
<#import "/" + answer.language + "/items.ftl" as items>
<#import "/" + answer.language + "/states.ftl" as states>
<#import "/" + answer.language + "/findings.ftl" as findings>
<#macro heading text>

${text?upper_case}
</#macro>
<#macro reasons title list p={}>
<#if list?has_content>
<@heading title/>
<#list list as reason>
- ${findings.text(reason, p)}
</#list>
</#if>
</#macro>
<#-- What is asked besides is answered right behind the decision. -->
<#assign asked = answer.notes?filter(note -> note.code == "QUESTION_FOR_STAFF")>
<#assign notes = answer.notes?filter(note -> note.code != "QUESTION_FOR_STAFF")>
<#-- Several whose registrations only stand as they are are told in the summary alone. -->
<#assign inShort = (answer.people?size > 1) && answer.topic?string?ends_with("_ON_RECORD")>
<#assign inFull = inShort?then([], answer.people?filter(p -> !p.apart || answer.people?size == 1))>
<#macro besides>
<#list asked as note>

${findings.text(note)}
</#list>
</#macro>
<#macro letterOf p answer title>
<#local said = states.letter(p, answer)>
<#if said?has_content>
<@heading title/>
<#list said as sentence>
${sentence}
</#list>
</#if>
</#macro>
${w.title(answer)}

${w.greeting(answer)}
<#list w.opening(answer) as paragraph>

${paragraph}
</#list>
<#if answer.people?size != 1><@besides/></#if>
<#if answer.topic == "NOT_UNDERSTOOD">

<#list answer.needs as item>
- ${items.name(item)}: ${items.remedy(item)}
</#list>
</#if>
<#if (answer.people?size > 1)>
<@heading w.label.summary/>
<#list answer.people as p>
- ${p.name!w.label.person}<#if p.reference??> [${p.reference}]</#if>: ${states.badge(p.topic)}
<#if p.missing?has_content>
  ${w.label.lacks}: <#list p.missing as missing>${items.name(missing.item)?uncap_first}<#sep>, </#list>
</#if>
<#if p.apart>
  ${w.toldApart(p)}
</#if>
</#list>
</#if>
<#-- What is found about the mail stands with the one person it tells of, else before the people: no heading comes twice. -->
<#if answer.people?size != 1><@reasons w.label.notes notes/></#if>
<#list inFull as p>
<#if (answer.people?size > 1)>

----------------------------------------
${p.name!w.label.person}<#if p.reference??> [${p.reference}]</#if>
</#if>
<#list states.text(p, answer) as paragraph>

${paragraph}
</#list>
<#if answer.people?size == 1><@besides/></#if>
<#if answer.ticket??>
<#if answer.ticket.recordLocator??>
<@heading w.label.ticket/>
${w.label.recordLocator}: ${answer.ticket.recordLocator}
<#list answer.ticket.flights as flight>
- ${flight.line}
</#list>
<#if answer.ticket.words??>
${w.label.ticketWords}: ${answer.ticket.words}
</#if>
<#else>
<@heading w.label.ticketQuestion/>
${answer.ticket.words}
</#if>
</#if>
<#if p.missing?has_content>
<@heading w.label.missing/>
<#list p.missing as missing>
<#if missing.cause??>
- ${items.name(missing.item)}: ${findings.text({"code": missing.cause, "because": missing.because}, p)}
  ${items.remedy(missing.item)?cap_first}
<#else>
- ${items.name(missing.item)}: ${items.remedy(missing.item)}
</#if>
</#list>
</#if>
<@reasons w.label.asks p.asks p/>
<#if p.letter == "ATTACHED">
<@letterOf p answer w.label.letterAttached/>
</#if>
<@reasons w.label.reviews p.reviews p/>
<#assign entitlements = states.entitlements(p, answer)>
<#if entitlements?has_content>
<@heading w.label.entitlements/>
<#list entitlements as one>
- <#if one.lead??>${one.lead}: </#if>${one.text}
</#list>
</#if>
<#if p.letter != "ATTACHED">
<@letterOf p answer w.label.letter/>
</#if>
<@reasons w.label.notes p.notes?filter(note -> !states.isSaid(note, p)) + (answer.people?size == 1)?then(notes, []) p/>
<#if answer.occasion != "TICKETING" && !["RESERVED", "WITHDRAWN", "REPLACED"]?seq_contains(p.topic?string)>
<@heading w.label.received/>
${w.label.name}: ${p.name!w.label.unknown}
<#if p.delegation??>
${w.label.delegation}: ${p.delegation}
</#if>
${w.label.institution}: ${p.institution!w.label.unknown}
${w.label.email}: ${p.maskedEmail!w.label.unknown}
<#if p.passport != "NOT_NEEDED">
${w.label.passport}: ${items.passport(p.passport)}
</#if>
<#if p.completedAt?? && answer.event??>
${w.label.completedAt}: ${w.time(p.completedAt, answer.event.zone)}
</#if>
<#if p.reference??>
${w.label.reference}: ${p.reference} (${w.label.nextTime})
</#if>
</#if>
</#list>
<#if answer.event??>
<@heading w.label.event/>
${answer.event.name}
${answer.event.city}<#if answer.event.address??>, ${answer.event.address}</#if>
<#list w.sessions(answer.event) as session>
${session}
</#list>
<#if answer.calendar>
${w.calendar}
</#if>
<#if w.goesOn(answer)>
<#list answer.event.notices as notice>
${notice}
</#list>
</#if>
<#if answer.event.deadline?? && w.goesOn(answer)>
${w.label.deadline}: ${w.deadline(answer.event)}
</#if>
<#if answer.occasion == "MAIL">
${w.label.receivedAt}: ${w.time(answer.receivedAt, answer.event.zone)}<#if !answer.receiptProven> (${w.receiptUnproven})</#if>
</#if>
</#if>
<#if w.hasChanges(answer)>
<@heading w.label.changes/>
<#list w.changes as sentence>
- ${sentence}
</#list>
</#if>

${w.contact(contactAddress)}

${w.signature}
${w.automatic}
