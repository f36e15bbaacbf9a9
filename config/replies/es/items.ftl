<#-- Español: lo que se necesita para un registro y cómo enviarlo. -->

<#function name item>
  <#switch item>
    <#case "NAME"><#return "Nombre completo">
    <#case "INSTITUTION"><#return "Institución">
    <#case "EMAIL"><#return "Correo electrónico">
    <#case "PASSPORT"><#return "Copia del pasaporte">
  </#switch>
</#function>

<#function remedy item>
  <#switch item>
    <#case "NAME"><#return "escriba los nombres y apellidos tal como aparecen en el pasaporte.">
    <#case "INSTITUTION"><#return "indique la institución a la que representa.">
    <#case "EMAIL"><#return "indique la dirección de correo electrónico propia de la persona que asiste.">
    <#case "PASSPORT"><#return "adjunte una foto o un escaneo de la página de datos del pasaporte (la que tiene la fotografía), con las dos líneas de letras y números de abajo completas, nítidas y sin reflejos. Sirven JPG, PNG, TIFF o PDF.">
  </#switch>
</#function>

<#-- Qué pasó con la copia del pasaporte. -->
<#function passport news>
  <#switch news>
    <#case "NOT_NEEDED"><#return "no se necesita">
    <#case "NONE"><#return "falta">
    <#case "UNREADABLE"><#return "recibida, pero no sirve todavía">
    <#case "DOUBTFUL"><#return "recibida; una persona la verificará">
    <#case "READ"><#return "recibida y leída">
  </#switch>
</#function>
