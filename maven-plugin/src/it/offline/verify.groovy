def log = new File(basedir, 'build.log').text
assert new File(basedir, 'target/privacy/privacy.sarif').isFile()
assert new File(basedir, 'target/privacy/cache').isDirectory()
assert log.contains('The privacy check failed: 1 finding')
assert log.contains('critical[personal-data-in-log]')
assert !log.contains('(1) reads')
assert log.count('dependency not found: com.acme.nowhere:lost:7') == 1
