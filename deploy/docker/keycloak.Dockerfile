# The sign-in server, built for its database once and not at each start.
FROM quay.io/keycloak/keycloak:26.7.3
COPY deploy/docker/answers.sh /usr/local/bin/answers
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true
