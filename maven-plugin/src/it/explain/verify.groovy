def log = new File(basedir, 'build.log').text
assert log.contains('src/main/java/com/acme/Customer.java:4:18: Customer.email, a field: personal data, certain')
assert log.contains("+0.75  the words 'email' in the name")
assert log.contains('- member: Customer.email')

assert log.contains('Customer.colour, a field: not personal data')
assert new File(basedir, 'target/privacy/privacy.sarif').isFile()

assert log.contains('It cannot be explained:')
assert log.contains("Custmer.java: there is no such file (did you mean 'src/main/java/com/acme/Customer.java'?)")
assert log.contains('It is not said what to explain: -Dprivacy.explain=PATH:LINE')
