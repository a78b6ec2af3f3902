namespace PPA.Portal.Audit;

/// <summary>What the verbs of upkeep and of accounts from the command line are called on a page.</summary>
internal static class UpkeepAuditWords
{
    /// <summary>The words for a code; null for a code that is not about upkeep.</summary>
    public static string? Of(string kind) => kind switch
    {
        "cadangkan" => "Cadangan diminta",
        "uji-pulih" => "Uji pulih diminta",
        "sandi-diatur-ulang" => "Kata sandi diatur ulang",
        _ => null,
    };
}
