// The packaged tool is started and answers one match over HTTP; it warns of nothing, and closes its store when it ends.
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers

def java = new File(System.getProperty('java.home'), 'bin/java').path
def builder = new ProcessBuilder(java, '-jar', 'target/tool.jar', '--server.port=0').directory(basedir).redirectErrorStream(true)
builder.environment() << [SPRING_SECURITY_USER_NAME: 'u-17', SPRING_SECURITY_USER_PASSWORD: 'for-tests']
Process tool = builder.start()
new Timer(true).schedule({ tool.destroyForcibly() } as TimerTask, 120_000)
try {
    String told = ''
    def lines = tool.inputReader()
    while (!told.contains('Started EmbedInSpringBoot')) {
        String line = lines.readLine()
        assert line != null : "It ended before it was started:\n$told"
        told += line + '\n'
    }
    URI address = URI.create('http://localhost:' + (told =~ /Tomcat started on port (\d+)/)[0][1])

    def ask = { String path -> HttpRequest.newBuilder(address.resolve(path))
            .header('Authorization', 'Basic ' + 'u-17:for-tests'.bytes.encodeBase64()) }
    def answered = { HttpRequest.Builder request -> HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()) }
    def need = '{"fabrique": "creuse", "title": "Aller chez le médecin sans voiture", "territory": "dep:23"}'
    def captured = answered(ask('/needs').header('Content-Type', 'application/json').POST(BodyPublishers.ofString(need)))
    assert captured.statusCode() == 201 : captured.body()
    def match = answered(ask(captured.headers().firstValue('Location').get()))
    assert match.statusCode() == 200 : match.body()
    assert match.body().contains('Transport solidaire par chauffeurs bénévoles') : match.body()

    tool.toHandle().destroy()
    told += lines.text
    assert !(told =~ /WARN|ERROR|SLF4J/) : told
    assert new File(basedir, 'fabrique.db').length() > 0
    assert !new File(basedir, 'fabrique.db-wal').exists() : 'The store was left open'
} finally {
    tool.destroyForcibly()
}
return true
