<#-- Arrangement of the HTML; every word comes from the language's folder. Everything written out here is escaped. -->
<#import "/" + answer.language + "/words.ftl" as w>
<#import "/" + answer.language + "/items.ftl" as items>
<#import "/" + answer.language + "/states.ftl" as states>
<#import "/" + answer.language + "/findings.ftl" as findings>
<#macro reasons title list p={}>
<#if list?has_content>
<h2>${title}</h2>
<ul>
<#list list as reason>
<li>${findings.text(reason, p)}</li>
</#list>
</ul>
</#if>
</#macro>
<#macro letterOf p answer title>
<#local said = states.letter(p, answer)>
<#if said?has_content>
<h2>${title}</h2>
<#list said as sentence>
<p>${sentence}</p>
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
<p>${findings.text(note)}</p>
</#list>
</#macro>
<#macro fact label value>
<tr><th scope="row">${label}</th><td>${value}</td></tr>
</#macro>
<!DOCTYPE html>
<html lang="${answer.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${w.title(answer)}</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 0; background: #eef1f4; color: #1d2733; font: 16px/1.5 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; -webkit-text-size-adjust: 100%; overflow-wrap: anywhere; }
.page { max-width: 600px; margin: 0 auto; padding: 16px; }
.sheet { background: #ffffff; border-radius: 8px; padding: 20px; }
h1 { font-size: 22px; line-height: 1.25; margin: 0 0 12px; }
h2 { font-size: 16px; line-height: 1.3; margin: 20px 0 6px; }
h3 { font-size: 18px; line-height: 1.3; margin: 0 0 8px; }
p { margin: 0 0 10px; }
ul { margin: 0; padding: 0 0 0 20px; }
li { margin: 0 0 8px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 0; border-bottom: 1px solid #dde3e9; font-weight: normal; }
th { color: #51606e; padding-right: 12px; }
.facts th { width: 36%; }
.end { text-align: right; white-space: nowrap; padding-left: 12px; }
.nowrap { white-space: nowrap; }
.person { border-top: 2px solid #dde3e9; margin-top: 24px; padding-top: 20px; }
.badge { display: inline-block; border-radius: 12px; padding: 2px 10px; font-size: 14px; background: #e3e8ed; color: #1d2733; white-space: nowrap; }
.CONFIRMED, .PROMOTED, .ACCEPTED { background: #d3efdc; color: #0b4a22; }
.INCOMPLETE, .LATE { background: #fbe7c2; color: #5a3a00; }
.NEEDS_REVIEW, .WAITLISTED, .RESERVED { background: #d9e7fb; color: #0f3a75; }
.DECLINED { background: #f8d9d7; color: #6d1510; }
.quiet { color: #51606e; font-size: 14px; }
.foot { padding: 16px 4px 0; }
a { color: #0b5cad; }
@media (prefers-color-scheme: dark) {
body { background: #11161b; color: #e6ebf0; }
.sheet { background: #1b2229; }
th, .quiet { color: #a5b3c0; }
th, td, .person { border-color: #35414c; }
.badge { background: #35414c; color: #e6ebf0; }
.CONFIRMED, .PROMOTED, .ACCEPTED { background: #17502c; color: #d9f5e2; }
.INCOMPLETE, .LATE { background: #5c4310; color: #fdeccb; }
.NEEDS_REVIEW, .WAITLISTED, .RESERVED { background: #1d4378; color: #dfeafc; }
.DECLINED { background: #6b2420; color: #fbe1df; }
a { color: #7db8f5; }
}
</style>
</head>
<body>
<div class="page">
<div class="sheet">
<h1>${w.title(answer)}</h1>
<p>${w.greeting(answer)}</p>
<#list w.opening(answer) as paragraph>
<p>${paragraph}</p>
</#list>
<#if answer.people?size != 1><@besides/></#if>
<#if answer.topic == "NOT_UNDERSTOOD">
<ul>
<#list answer.needs as item>
<li><strong>${items.name(item)}:</strong> ${items.remedy(item)}</li>
</#list>
</ul>
</#if>
<#if (answer.people?size > 1)>
<table>
<#list answer.people as p>
<tr><td><strong>${p.name!w.label.person}</strong><#if p.reference??> <span class="quiet nowrap">${p.reference}</span></#if><#if p.missing?has_content><br>${w.label.lacks}: <#list p.missing as missing>${items.name(missing.item)?uncap_first}<#sep>, </#list></#if><#if p.apart><br><span class="quiet">${w.toldApart(p)}</span></#if></td><td class="end"><span class="badge ${p.topic}">${states.badge(p.topic)}</span></td></tr>
</#list>
</table>
</#if>
<#-- What is found about the mail stands with the one person it tells of, else before the people: no heading comes twice. -->
<#if answer.people?size != 1><@reasons w.label.notes notes/></#if>
<#list inFull as p>
<div<#if (answer.people?size > 1)> class="person"</#if>>
<#if (answer.people?size > 1)>
<h3>${p.name!w.label.person}</h3>
<p><span class="badge ${p.topic}">${states.badge(p.topic)}</span></p>
</#if>
<#list states.text(p, answer) as paragraph>
<p>${paragraph}</p>
</#list>
<#if answer.people?size == 1><@besides/></#if>
<#if answer.ticket??>
<#if answer.ticket.recordLocator??>
<h2>${w.label.ticket}</h2>
<p>${w.label.recordLocator}: <strong>${answer.ticket.recordLocator}</strong></p>
<ul>
<#list answer.ticket.flights as flight>
<li>${flight.line}</li>
</#list>
</ul>
<#if answer.ticket.words??><p>${w.label.ticketWords}: ${answer.ticket.words}</p></#if>
<#else>
<h2>${w.label.ticketQuestion}</h2>
<p><strong>${answer.ticket.words}</strong></p>
</#if>
</#if>
<#if p.missing?has_content>
<h2>${w.label.missing}</h2>
<ul>
<#list p.missing as missing>
<li><strong>${items.name(missing.item)}:</strong> <#if missing.cause??>${findings.text({"code": missing.cause, "because": missing.because}, p)}<br>${items.remedy(missing.item)?cap_first}<#else>${items.remedy(missing.item)}</#if></li>
</#list>
</ul>
</#if>
<@reasons w.label.asks p.asks p/>
<#if p.letter == "ATTACHED"><@letterOf p answer w.label.letterAttached/></#if>
<@reasons w.label.reviews p.reviews p/>
<#assign entitlements = states.entitlements(p, answer)>
<#if entitlements?has_content>
<h2>${w.label.entitlements}</h2>
<ul>
<#list entitlements as one>
<li><#if one.lead??><strong>${one.lead}:</strong> </#if>${one.text}</li>
</#list>
</ul>
</#if>
<#if p.letter != "ATTACHED"><@letterOf p answer w.label.letter/></#if>
<@reasons w.label.notes p.notes?filter(note -> !states.isSaid(note, p)) + (answer.people?size == 1)?then(notes, []) p/>
<#if answer.occasion != "TICKETING" && !["RESERVED", "WITHDRAWN", "REPLACED"]?seq_contains(p.topic?string)>
<h2>${w.label.received}</h2>
<table class="facts">
<@fact w.label.name p.name!w.label.unknown/>
<#if p.delegation??><@fact w.label.delegation p.delegation/></#if>
<@fact w.label.institution p.institution!w.label.unknown/>
<@fact w.label.email p.maskedEmail!w.label.unknown/>
<#if p.passport != "NOT_NEEDED"><@fact w.label.passport items.passport(p.passport)/></#if>
<#if p.completedAt?? && answer.event??><@fact w.label.completedAt w.time(p.completedAt, answer.event.zone)/></#if>
<#if p.reference??><tr><th scope="row">${w.label.reference}</th><td><strong>${p.reference}</strong> <span class="quiet">(${w.label.nextTime})</span></td></tr></#if>
</table>
</#if>
</div>
</#list>
<#if answer.event??>
<h2>${w.label.event}</h2>
<p><strong>${answer.event.name}</strong><br>${answer.event.city}<#if answer.event.address??>, ${answer.event.address}</#if></p>
<p><#list w.sessions(answer.event) as session>${session}<#sep><br></#list><#if answer.calendar><br><span class="quiet">${w.calendar}</span></#if></p>
<#if w.goesOn(answer)>
<#list answer.event.notices as notice>
<p class="quiet">${notice}</p>
</#list>
</#if>
<table class="facts">
<#if answer.event.deadline?? && w.goesOn(answer)><@fact w.label.deadline w.deadline(answer.event)/></#if>
<#if answer.occasion == "MAIL"><tr><th scope="row">${w.label.receivedAt}</th><td>${w.time(answer.receivedAt, answer.event.zone)}<#if !answer.receiptProven> <span class="quiet">(${w.receiptUnproven})</span></#if></td></tr></#if>
</table>
</#if>
<#if w.hasChanges(answer)>
<h2>${w.label.changes}</h2>
<ul>
<#list w.changes as sentence>
<li>${sentence}</li>
</#list>
</ul>
</#if>
</div>
<div class="foot quiet">
<p>${w.contact(contactAddress)}</p>
<p>${w.signature}<br>${w.automatic}</p>
</div>
</div>
</body>
</html>
