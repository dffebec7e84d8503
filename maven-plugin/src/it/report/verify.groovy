import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def told = new File(basedir, 'target/privacy')
assert log.contains('src/main/java/com/acme/CustomerPage.java:9:14: critical[personal-data-in-log]')
assert log.contains('Report: ' + new File(told, 'privacy.html').canonicalPath)

def html = new File(told, 'privacy.html').text
assert html.startsWith('<!DOCTYPE html>')
assert html.contains('personal-data-in-log')
def rules = new JsonSlurper().parse(new File(told, 'privacy.sarif')).runs[0].results.ruleId
assert rules.contains('personal-data-in-log')
assert new File(told, 'inventory.json').isFile()
