package maison.purchase.transfer;

/// Examples in the API document of files that are brought in.
public final class MigrationExamples {

    /// A mapping for a till's file.
    public static final String MAPPING =
            """
            {"name":"old-till","columns":{"invoice":"Bon","sku":"Artikel","description":"Text","quantity":"Menge","date":"Datum","unitPrice":"Preis","customer":"Kunde","tax":"Steuer"},
             "dateFormat":"dd.MM.uuuu HH:mm","zone":"Europe/Zurich","currency":"CHF","store":"zurich","terminal":"old-till-1","channel":"store","tender":"other",
             "delimiter":";","numbers":{"decimal":",","group":"'"},"negativeIsReturn":true}
            """;

    /// A mapping for the table of sales that an export gives, of one store and currency.
    public static final String OWN_TABLE =
            """
            {"name":"own-table","columns":{"invoice":"receipt_number","sku":"sku","description":"description","quantity":"quantity","date":"occurred_at",
               "unitPrice":"unit_price","customer":"customer_id","category":"category","brand":"brand","tax":"tax"},
             "dateFormat":"uuuu-MM-dd'T'HH:mm:ss[.SSSSSS]X","zone":"Asia/Dubai","currency":"USD","store":"dubai-mall","terminal":"dubai-mall-1","channel":"store",
             "tender":"other"}
            """;

    /// A file that it fits.
    public static final String FILE =
            """
            Bon;Artikel;Text;Menge;Datum;Preis;Kunde;Steuer
            4711;RING;Ring;1;05.03.2024 11:20;1'250,00;K7;96,25
            4711;BOX;Box;2;05.03.2024 11:20;0,00;K7;
            4712;RING;Ring;1-;09.03.2024 10:00;1'250,00;K7;96,25
            """;

    /// The file and its mapping, as the parts of a form.
    public static final String IMPORT =
            """
            {"file": "Bon;Artikel;Text;Menge;Datum;Preis;Kunde;Steuer\\n4711;RING;Ring;1;05.03.2024 11:20;1'250,00;K7;96,25\\n",
             "mapping":\
            """
                    + MAPPING
                    + "}";

    /// An import that is running.
    public static final String RUNNING =
            """
            {"importId":"0b7c8a52-1111-5f55-9c1c-64b0a1de2f10","format":"csv","mapping":"old-till","dryRun":false,"state":"running",
             "rows":541909,"items":25900,"done":10240,"created":10238,"replayed":0,"refused":2,"perSecond":5120.0,"secondsLeft":3,
             "createdAt":"2026-03-14T11:30:00Z"}
            """;

    /// A page of results.
    public static final String RESULTS =
            """
            {"items":[{"row":2,"item":1,"status":"created","id":"5f0d2c1e-7c40-5a10-8d4e-5b1f3c2a9e01"},
              {"row":9,"item":3,"status":"refused","problem":{"type":"/problems/row-unusable","title":"Row unusable","status":400,"detail":"price is no number"}}]}
            """;

    private MigrationExamples() {}
}
