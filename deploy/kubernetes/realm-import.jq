# Makes Keycloak's realm file an order to its operator: --arg url is the gateway's address. The demo people stay at home; secrets are
# filled in by the operator from the secret "house".
(.users |= map(select(.serviceAccountClientId)))
| walk(if type == "string" then gsub("\\$\\{MAISON_PUBLIC_URL}"; $url) else . end)
| {
    apiVersion: "k8s.keycloak.org/v2alpha1",
    kind: "KeycloakRealmImport",
    metadata: {name: "maison"},
    spec: {
      keycloakCRName: "keycloak",
      placeholders: (
        [.. | strings | scan("\\$\\{(MAISON_[A-Z0-9_]+)}")[]] | unique
        | map({key: ., value: {secret: {name: "house", key: .}}}) | from_entries),
      realm: .
    }
  }
