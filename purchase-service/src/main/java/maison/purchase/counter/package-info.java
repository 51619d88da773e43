/// What a clerk needs in one answer before a sale, asked of three services.
package maison.purchase.counter;
