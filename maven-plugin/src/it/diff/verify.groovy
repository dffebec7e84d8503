import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def told = new File(basedir, 'target/privacy')
assert log.contains('src/main/java/com/acme/CustomerPage.java:9:14: critical[personal-data-in-log]')
assert log.contains('nowhere')

def markdown = new File(told, 'privacy-diff.md').text
assert markdown.contains('personal-data-in-log')
assert new JsonSlurper().parse(new File(told, 'privacy-diff.json')) instanceof Map
return true
