<%@ taglib prefix="form" uri="http://www.springframework.org/tags/form" %>
<html>
<body>
<form:form modelAttribute="customer" action="/contact"> <!-- finds: form-without-notice -->
  <form:input path="phoneNumber"/>
</form:form>
</body>
</html>
