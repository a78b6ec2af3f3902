namespace PPA.Portal.Domain.Retention;

/// <summary>What a class of the schedule is about: the kinds of record with names that the register really has.</summary>
public enum RetentionKind
{
    /// <summary>A closed case whose victims were all grown up.</summary>
    AdultCase,

    /// <summary>A closed case with a victim under 18, or of whom no age is known.</summary>
    ChildCase,
    FamilyClient,
    Activity,
    ServiceComplaint,

    /// <summary>One line of the guest book.</summary>
    GuestBook,

    /// <summary>A person's request about their data that was decided.</summary>
    PrivacyRequest,

    /// <summary>A draft of a letter that never got a number.</summary>
    LetterDraft,

    /// <summary>A closed file whose person asked for erasure and got it: due by that decision, whatever its class.</summary>
    Erasure,
}

/// <summary>What happens to a record once its time is over.</summary>
public enum RetentionFate
{
    Destroy,

    /// <summary>Somebody looks at it first: it may be worth keeping.</summary>
    Review,
    Permanent,
}

/// <summary>From when the years are counted.</summary>
public enum RetentionStart
{
    /// <summary>The end of the work on the file.</summary>
    Closed,

    /// <summary>The day the youngest victim comes of age, where that is later than the end.</summary>
    Grown,

    /// <summary>When it was written down or last written in.</summary>
    Written,

    /// <summary>When it was decided.</summary>
    Decided,
}

/// <summary>Codes and words of the retention schedule.</summary>
public static class RetentionWords
{
    public static string Code(this RetentionKind kind) => kind switch
    {
        RetentionKind.AdultCase => "kasus-dewasa",
        RetentionKind.ChildCase => "kasus-anak",
        RetentionKind.FamilyClient => "klien-puspaga",
        RetentionKind.Activity => "kegiatan",
        RetentionKind.ServiceComplaint => "keluhan",
        RetentionKind.GuestBook => "buku-tamu",
        RetentionKind.PrivacyRequest => "permintaan-data",
        RetentionKind.LetterDraft => "konsep-surat",
        RetentionKind.Erasure => "penghapusan",
    };

    public static string Code(this RetentionFate fate) => fate switch { RetentionFate.Destroy => "musnah", RetentionFate.Review => "tinjau", RetentionFate.Permanent => "permanen" };

    public static string Label(this RetentionFate fate) => fate switch
    {
        RetentionFate.Destroy => "Dimusnahkan",
        RetentionFate.Review => "Dinilai kembali dahulu",
        RetentionFate.Permanent => "Disimpan permanen",
    };

    public static string Code(this RetentionStart start) => start switch
    {
        RetentionStart.Closed => "berakhir",
        RetentionStart.Grown => "dewasa",
        RetentionStart.Written => "dicatat",
        RetentionStart.Decided => "diputus",
    };

    /// <summary>As it goes on after "10 tahun".</summary>
    public static string Label(this RetentionStart start) => start switch
    {
        RetentionStart.Closed => "sejak berkas berakhir",
        RetentionStart.Grown => "sejak korban termuda genap 18 tahun, paling cepat sejak berkas berakhir",
        RetentionStart.Written => "sejak dicatat",
        RetentionStart.Decided => "sejak diputus",
    };

    /// <summary>From what the years of this kind may be counted; the first is the usual one.</summary>
    public static IReadOnlyList<RetentionStart> Starts(this RetentionKind kind) => kind switch
    {
        RetentionKind.ChildCase => [RetentionStart.Grown, RetentionStart.Closed],
        RetentionKind.GuestBook or RetentionKind.LetterDraft => [RetentionStart.Written],
        RetentionKind.PrivacyRequest or RetentionKind.Erasure => [RetentionStart.Decided],
        RetentionKind.AdultCase or RetentionKind.FamilyClient or RetentionKind.Activity or RetentionKind.ServiceComplaint => [RetentionStart.Closed],
    };

    /// <summary>True where what is destroyed is a whole file with a register number, which stays.</summary>
    public static bool IsFile(this RetentionKind kind) => kind is not (RetentionKind.GuestBook or RetentionKind.PrivacyRequest or RetentionKind.LetterDraft);

    public static string Label(this ProposalState state) => state switch
    {
        ProposalState.Waiting => "Menunggu persetujuan",
        ProposalState.Returned => "Dikembalikan",
        ProposalState.Done => "Dimusnahkan",
    };
}
