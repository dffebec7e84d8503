def log = new File(basedir, 'build.log').text
assert log =~ /Customer\s+.*src\/main\/java\/com\/acme\/Customer\.java/
assert log.contains('socialSecurityNumber')
// nothing is judged
assert !log.contains('personal-data-in-log')
assert !new File(basedir, 'target/privacy/privacy.sarif').exists()

assert new File(basedir, 'target/privacy/inventory.html').text.contains('socialSecurityNumber')
['target/privacy/inventory.csv', 'elsewhere/data.csv'].each {
  def lines = new File(basedir, it).readLines()
  assert lines[0].startsWith('section,path,line,')
  assert lines.any { line -> line.contains('src/main/java/com/acme/Customer.java,4,') && line.contains('email') }
}
return true
