namespace PPA.Portal.Accounts.Asking;

/// <summary>What is weighty enough to ask once more who sits there.</summary>
public enum StepPurpose
{
    /// <summary>Putting one's name under a letter.</summary>
    SignLetter,

    /// <summary>Agreeing, as second officer, that a case is less urgent.</summary>
    LowerRisk,

    /// <summary>Taking names of many people at once.</summary>
    OpenIdentities,

    /// <summary>A register or list that leaves the portal as a file.</summary>
    Export,

    /// <summary>Destroying records for good, as the second of two persons.</summary>
    Destroy,
}

/// <summary>Codes and words of purposes.</summary>
public static class StepPurposes
{
    /// <summary>As in an address and in the trail.</summary>
    public static string Code(this StepPurpose purpose) => purpose switch
    {
        StepPurpose.SignLetter => "tanda-tangan",
        StepPurpose.LowerRisk => "turunkan-risiko",
        StepPurpose.OpenIdentities => "buka-identitas",
        StepPurpose.Export => "ekspor",
        StepPurpose.Destroy => "musnahkan",
    };

    /// <summary>What is about to happen.</summary>
    public static string Sentence(this StepPurpose purpose) => purpose switch
    {
        StepPurpose.SignLetter => "Surat akan ditandatangani atas nama Anda.",
        StepPurpose.LowerRisk => "Anda akan menyetujui penurunan risiko sebuah kasus.",
        StepPurpose.OpenIdentities => "Nama dan identitas banyak orang akan dibuka sekaligus.",
        StepPurpose.Export => "Data akan keluar dari portal sebagai berkas.",
        StepPurpose.Destroy => "Berkas akan dimusnahkan. Isinya tidak dapat dikembalikan.",
    };

    public static StepPurpose? Of(string? code) => Enum.GetValues<StepPurpose>().Where(purpose => purpose.Code() == code).Select(purpose => (StepPurpose?)purpose).FirstOrDefault();
}
