import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log =~ /The privacy check is incomplete: .*src\/main\/java\/a\/Broken.java:5/
def sarif = new File(basedir, 'target/privacy/privacy.sarif').text
assert sarif.contains('Broken.java')
def inventory = new JsonSlurper().parse(new File(basedir, 'target/privacy/inventory.json'))
assert inventory.incomplete*.path == ['src/main/java/a/Broken.java']
