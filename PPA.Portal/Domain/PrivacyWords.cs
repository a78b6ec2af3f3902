namespace PPA.Portal.Domain;

/// <summary>What requests about data and the grounds of a refusal are called, on screens and in the trail.</summary>
public static class PrivacyWords
{
    public static string Label(this PrivacyAsk ask) => ask switch
    {
        PrivacyAsk.Access => "Melihat datanya dan siapa saja yang memprosesnya",
        PrivacyAsk.Correction => "Memperbaiki data",
        PrivacyAsk.Restriction => "Membatasi pemrosesan",
        PrivacyAsk.Erasure => "Menghapus data",
    };

    public static string Code(this PrivacyAsk ask) => ask switch
    {
        PrivacyAsk.Access => "akses",
        PrivacyAsk.Correction => "perbaikan",
        PrivacyAsk.Restriction => "pembatasan",
        PrivacyAsk.Erasure => "penghapusan",
    };

    public static string Label(this RefusalGround ground) => ground switch
    {
        RefusalGround.Endangers => "Membahayakan keselamatan atau kesehatan seseorang (wajib ditolak, Pasal 33)",
        RefusalGround.NotTheirs => "Bukan datanya, dan tidak mewakili orangnya",
        RefusalGround.LawKeeps => "Masih diperlukan perkara hukum atau wajib disimpan (Pasal 44)",
    };

    public static string Code(this RefusalGround ground) => ground switch
    {
        RefusalGround.Endangers => "membahayakan",
        RefusalGround.NotTheirs => "bukan-pemilik",
        RefusalGround.LawKeeps => "hukum",
    };
}
