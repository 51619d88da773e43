package maison.customer.crm.importing;

/// The examples of the API document. A test sends each to the running service.
final class ImportExamples {

    /// As a spreadsheet saves it.
    static final String CSV =
            """
            First name;Last name;Mobile;E-mail;Date of birth
            Layla;Haddad;07700 900123;layla.haddad@example.org;29/02/1984
            Omar;Haddad;07700 900124;;
            """;

    /// As a telephone exports it.
    static final String VCARD =
            """
            BEGIN:VCARD
            VERSION:3.0
            N:Haddad;Layla;;;
            FN:Layla Haddad
            TEL;TYPE=CELL:07700 900123
            END:VCARD
            """;

    /// What the columns stand for.
    static final String MAPPING =
            """
            {"columns": {"First name": "/name/given", "Last name": "/name/family",
                         "Mobile": "/phones/0/number", "Date of birth": "/birthday"},
             "constants": {"/phones/0/type": "mobile", "/tags": "newsletter"},
             "dateFormat": "dd/MM/uuuu", "region": "GB"}
            """;

    /// Who is known gets the file's phones.
    static final String RESOLUTION =
            """
            {"rule": "overwrite", "overwrite": ["phones"]}
            """;

    /// This one is somebody else.
    static final String ROW_RESOLUTION =
            """
            {"rule": "create"}
            """;

    private ImportExamples() {}
}
