<#-- English: what a registration needs, and how to send it. -->

<#function name item>
  <#switch item>
    <#case "NAME"><#return "Full name">
    <#case "INSTITUTION"><#return "Institution">
    <#case "EMAIL"><#return "E-mail address">
    <#case "PASSPORT"><#return "Copy of the passport">
  </#switch>
</#function>

<#function remedy item>
  <#switch item>
    <#case "NAME"><#return "please write given names and surnames as they are in the passport.">
    <#case "INSTITUTION"><#return "please tell us which institution you represent.">
    <#case "EMAIL"><#return "please give the own e-mail address of the person who comes.">
    <#case "PASSPORT"><#return "please attach a photo or scan of the passport's data page (the one with the photograph), with the two lines of letters and numbers at its foot complete, sharp and without glare. JPG, PNG, TIFF and PDF are fine.">
  </#switch>
</#function>

<#-- What became of the passport copy. -->
<#function passport news>
  <#switch news>
    <#case "NOT_NEEDED"><#return "not needed">
    <#case "NONE"><#return "missing">
    <#case "UNREADABLE"><#return "received, but not usable yet">
    <#case "DOUBTFUL"><#return "received; a person will check it">
    <#case "READ"><#return "received and read">
  </#switch>
</#function>
