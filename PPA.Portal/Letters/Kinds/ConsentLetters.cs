using PPA.Portal.Domain;

namespace PPA.Portal.Letters.Kinds;

/// <summary>Consents: one box for each item. What is on file is ticked; a blank sheet leaves the boxes open.</summary>
internal static class ConsentLetters
{
    public static void Items(Draft draft)
    {
        Signer(draft, null).Say("penjelasan").Heading("Butir persetujuan");
        foreach (var (item, words) in ConsentStatements.Of(draft.Kind.Code, draft.Facts.Codes))
            draft.Choice(words, Answer(draft, item)?.Given);
        draft.Heading("Ketentuan").List("ketentuan").Field("Catatan", null).Say("penutup");
        Signatures(draft, null);
    }

    public static void Shelter(Draft draft)
    {
        Signer(draft, ConsentItems.Shelter).Say("penjelasan").List("ketentuan");
        foreach (var (item, words) in ConsentStatements.Of(draft.Kind.Code, draft.Facts.Codes))
            draft.Choice(words, Answer(draft, item)?.Given);
        var stay = draft.Facts.Latest(draft.Facts.File?.Stays, _ => true);
        draft.Field("Mulai tinggal", draft.Facts.Day(stay?.From)).Field("Rencana keluar", draft.Facts.Day(stay?.PlannedOutAt)).Say("penutup");
        Signatures(draft, ConsentItems.Shelter);
    }

    public static void Termination(Draft draft)
    {
        var end = draft.Facts.Latest(draft.Facts.File?.Terminations, _ => true);
        Signer(draft, ConsentItems.Termination).Say("penjelasan").List("ketentuan").Heading("Pengakhiran layanan")
            .Field("Jenis pengakhiran", end?.Kind.Label()).Field("Alasan", end?.Reason)
            .Choice(ConsentStatements.WordsOf(ConsentItems.Termination), end?.ClientAgrees switch { Domain.Answer.Yes => true, Domain.Answer.No => false, _ => Answer(draft, ConsentItems.Termination)?.Given })
            .Field("Tanggapan klien", end?.ClientWords);
        Signatures(draft, ConsentItems.Termination);
    }

    private static Draft Signer(Draft draft, string? item)
    {
        var (facts, consent) = (draft.Facts, Answer(draft, item));
        var person = facts.Find(consent?.Signer.Person) ?? (consent is null ? facts.Client is { IsChild: not true } adult ? adult : facts.Guardian : null);
        var relation = facts.Codes.Signers.Label(consent?.SignerRelation);
        draft.Field("Nomor register", facts.Number).Say("pembuka").Field("Nama lengkap", consent?.Signer.Name ?? PersonLines.Name(person))
            .Field("NIK", consent?.Signer.Nik ?? person?.Identity.Nik).Field("Alamat", person?.Identity.Address).Field("Nomor telepon", person?.Identity.Phone)
            .Field("Bertindak sebagai", relation).Field("Atas nama", string.Join(", ", facts.Clients.Select(PersonLines.Name).Where(n => n.Length > 0)));
        return draft;
    }

    private static void Signatures(Draft draft, string? item)
    {
        var name = Answer(draft, item)?.Signer.Name;
        draft.Sign("Yang menyatakan", name ?? (draft.Facts.Client is { IsChild: not true } adult ? PersonLines.Name(adult) : PersonLines.Name(draft.Facts.Guardian)))
            .SignOffice("Petugas yang menjelaskan");
    }

    // The latest answer to the item, of the person the sheet is about; any item where none is named.
    private static Consent? Answer(Draft draft, string? item) => draft.Facts.File?.Consents
        .Where(c => c.IsValid && (item is null || c.Item == item) && (draft.Facts.Context.Person is null || c.Beneficiary is null || c.Beneficiary == draft.Facts.Context.Person))
        .OrderByDescending(c => c.At).ThenByDescending(c => c.Version).FirstOrDefault();
}
