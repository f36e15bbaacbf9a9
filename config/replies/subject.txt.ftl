<#-- The subject of a message that answers no mail, or one without subject. -->
<#import "/" + answer.language + "/words.ftl" as w>
${w.subject(answer)}
