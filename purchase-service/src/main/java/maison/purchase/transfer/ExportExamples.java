package maison.purchase.transfer;

/// Examples in the API document of files that are given out.
public final class ExportExamples {

    /// Sales, and that the file is whole.
    public static final String SALES =
            """
            {"type":"sale","id":"0195951e-7c40-7a10-8d4e-5b1f3c2a9e01","storeId":"dubai-mall","terminalId":"dubai-mall-1","receiptNumber":"2026-000417","channel":"store","currency":"USD","occurredAt":"2026-03-14T11:30:00Z","zone":"Asia/Dubai","lines":[{"lineId":"1","sku":"PEARL","description":"Loose pearl","quantity":"3","unitPrice":{"amount":"10.00","currency":"USD"},"tax":{"amount":"0.00","currency":"USD"}}],"tenders":[{"kind":"cash","amount":{"amount":"30.00","currency":"USD"}}],"net":{"amount":"30.00","currency":"USD"},"tax":{"amount":"0.00","currency":"USD"},"total":{"amount":"30.00","currency":"USD"},"cursor":"1042of98765"}
            {"type":"export-end","kind":"sales","count":1,"cursor":"98765of98765","sha256":"39660ea589547bd7ebef4c0a92c45d02e151321b9eaf2b087181708f78825f0a"}
            """;

    /// The same for a spreadsheet.
    public static final String UNLINKED_RETURNS =
            """
            return_id,store_id,occurred_at,reason,customer_id,currency,return_net,return_tax,return_total,line_id,sku,description,quantity,net,tax,cursor
            0195b0d4-8a00-7d32-a5e7-0c3b9f814d03,dubai-mall,2026-03-20T16:45:00Z,no-receipt,,USD,40.00,2.00,42.00,1,CHAIN-SILVER-45,"Silver chain, 45 cm",1,40.00,2.00,1043of98765
            # export-end kind=unlinked-returns count=1 cursor=98765of98765 sha256=19af8af884204017a1723b7be0e67ebc9bee78a2199dabdf805856e62d8e9a36
            """;

    private ExportExamples() {}
}
