package maison.loyalty.account;

/// What a promotion gave.
///
/// @param promotion its name within the programme's version
public record PromotionPoints(String promotion, long points) {

    public PromotionPoints {
        // Few names, many sales: sharing them keeps the cache of accounts small.
        promotion = promotion.intern();
    }
}
