/// Points for what members do apart from buying: reviews, photos, sharing, surveys.
package maison.loyalty.claiming;
