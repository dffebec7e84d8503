def git = { String... words ->
  def process = (['git', '-c', 'user.name=t', '-c', 'user.email=t@example.org'] + words.toList()).execute(null, basedir)
  process.waitForProcessOutput(System.out, System.err)
  assert process.exitValue() == 0
}
def page = new File(basedir, 'src/main/java/com/acme/CustomerPage.java')
def text = page.text
git('init', '-q')
page.delete()
git('add', 'pom.xml', 'src')
git('commit', '-q', '-m', 'before')
page.text = text
return true
