import groovy.json.JsonSlurper
import java.security.MessageDigest
import java.util.zip.ZipFile

def log = new File(basedir, 'build.log').text
def told = new File(basedir, 'target/privacy')
def french = new File(basedir, 'target/fr')

def register = new File(told, 'register.html').text
assert register.contains('customer care')
assert register.contains('answering customers')
assert register.contains('src/main/java/com/acme/Customer.java:5')
assert new JsonSlurper().parse(new File(told, 'register.json')).activities*.name == ['customer care']
assert new File(told, 'register.csv').isFile()
assert new File(told, 'data-map.svg').text.contains('<svg')

assert new File(told, 'impact.html').text.contains('The three feared events')
assert new JsonSlurper().parse(new File(told, 'impact.json')).risks.size() == 3
assert new JsonSlurper().parse(new File(told, 'impact-pia.json'))
assert log.contains('Impact study (GDPR Art. 35): proposal')
assert log.contains('Impact study: ' + new File(told, 'impact.html').canonicalPath)

assert new File(french, 'register.html').text.contains('Registre des activités de traitement')
assert new File(french, 'impact.html').text.contains('Les trois événements redoutés')

def packed = new File(told, 'privacy-evidence.zip')
assert packed.bytes == new File(basedir, 'target/again.zip').bytes
assert !log.contains('Files differ from the commit')
new ZipFile(packed).withCloseable { zip ->
  def names = zip.entries().collect { it.name }
  assert names.containsAll(['privacy.sarif', 'register_en.html', 'impact_en.html', 'inventory.json',
      'accepted.json', 'coverage.json', 'SHA256SUMS', 'statement.json'])
  zip.getInputStream(zip.getEntry('SHA256SUMS')).getText('UTF-8').eachLine { line ->
    def (sum, name) = line.split('  ')
    def digest = MessageDigest.getInstance('SHA-256').digest(zip.getInputStream(zip.getEntry(name)).bytes)
    assert sum == digest.encodeHex().toString()
  }
}

assert log.contains("language: there are no papers in 'de'")
assert !new File(basedir, 'target/never.zip').exists()
