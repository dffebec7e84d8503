def git = { String... words ->
  def process = (['git', '-c', 'user.name=t', '-c', 'user.email=t@example.org'] + words.toList()).execute(null, basedir)
  process.waitForProcessOutput(System.out, System.err)
  assert process.exitValue() == 0
}
git('init', '-q')
new File(basedir, '.gitignore').text = 'target/\nbuild.log\n*.properties\n*.groovy\n'
git('add', '.gitignore', 'pom.xml', 'src', 'privacy.yml', '.mvn')
git('commit', '-q', '-m', 'all')
