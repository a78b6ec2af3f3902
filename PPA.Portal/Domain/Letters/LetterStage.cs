namespace PPA.Portal.Domain.Letters;

/// <summary>Where a letter stands between its first word and the archive.</summary>
public enum LetterStage
{
    Draft,
    Submitted,
    Returned,

    /// <summary>Approved and numbered; the signature is still to come on paper.</summary>
    Approved,
    SignedOff,
    Sent,
    Archived,

    /// <summary>It counts no more; its number stays taken.</summary>
    Cancelled,
}

/// <summary>By which hand a letter got its signature.</summary>
public enum SigningWay
{
    /// <summary>The signer's own mark in the portal, with their password.</summary>
    Mark,

    /// <summary>With ink on paper; the scan lies in the file.</summary>
    Ink,
}

/// <summary>How a letter went out.</summary>
public enum SendingWay
{
    ByHand,
    Courier,
    Post,
    Email,
    Messenger,
    OfficeSystem,
}

/// <summary>In which form somebody signs for the head.</summary>
public enum DelegationStyle
{
    /// <summary>Atas nama: on behalf of the head.</summary>
    OnBehalf,

    /// <summary>Pelaksana harian: acting from day to day while the head is away.</summary>
    Acting,
}

/// <summary>The Indonesian word and the code of each fixed term of letters.</summary>
public static class LetterWords
{
    public static string Code(this LetterStage stage) => stage switch
    {
        LetterStage.Draft => "konsep",
        LetterStage.Submitted => "diajukan",
        LetterStage.Returned => "dikembalikan",
        LetterStage.Approved => "disetujui",
        LetterStage.SignedOff => "ditandatangani",
        LetterStage.Sent => "dikirim",
        LetterStage.Archived => "diarsipkan",
        LetterStage.Cancelled => "dibatalkan",
    };

    public static string Label(this LetterStage stage) => stage switch
    {
        LetterStage.Draft => "Konsep",
        LetterStage.Submitted => "Menunggu persetujuan",
        LetterStage.Returned => "Dikembalikan",
        LetterStage.Approved => "Disetujui, menunggu tanda tangan",
        LetterStage.SignedOff => "Ditandatangani",
        LetterStage.Sent => "Dikirim",
        LetterStage.Archived => "Diarsipkan",
        LetterStage.Cancelled => "Dibatalkan",
    };

    public static string Code(this SendingWay way) => way switch
    {
        SendingWay.ByHand => "langsung",
        SendingWay.Courier => "kurir",
        SendingWay.Post => "pos",
        SendingWay.Email => "surel",
        SendingWay.Messenger => "whatsapp",
        SendingWay.OfficeSystem => "srikandi",
    };

    public static string Label(this SendingWay way) => way switch
    {
        SendingWay.ByHand => "Diserahkan langsung",
        SendingWay.Courier => "Kurir kantor",
        SendingWay.Post => "Pos",
        SendingWay.Email => "Surat elektronik",
        SendingWay.Messenger => "WhatsApp",
        SendingWay.OfficeSystem => "SRIKANDI atau aplikasi surat kantor",
    };

    /// <summary>As printed before the office of the head.</summary>
    public static string Prefix(this DelegationStyle style) => style switch { DelegationStyle.OnBehalf => "a.n.", DelegationStyle.Acting => "Plh." };

    public static string Label(this DelegationStyle style) => style switch { DelegationStyle.OnBehalf => "Atas nama (a.n.)", DelegationStyle.Acting => "Pelaksana harian (Plh.)" };

    /// <summary>The stage with this code, or null.</summary>
    public static LetterStage? StageOf(string? code) => RecordWords.Of<LetterStage>(code, s => s.Code());
}
