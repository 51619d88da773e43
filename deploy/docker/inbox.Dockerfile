# The mail inbox of the local house: takes every mail, shows it in a page, sends none on.
FROM eclipse-temurin:25-jre
RUN mkdir -p /app/mail && chown -R 1000:1000 /app
COPY deploy/docker/answers.sh /usr/local/bin/answers
COPY deploy/local/target/inbox-lib/ /app/lib/
COPY deploy/local/target/classes/maison/ /app/classes/maison/
WORKDIR /app
USER 1000:1000
ENTRYPOINT ["java", "-Xmx96m", "-cp", "classes:lib/*", "maison.launcher.inbox.InboxServer", "3025", "8080", "/app/mail"]
