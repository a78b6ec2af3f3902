namespace PPA.Portal.Domain;

/// <summary>The code and the Indonesian word of each fixed term of the records; codes stand in procedures, addresses and sheets.</summary>
public static class RecordWords
{
    public static string Code(this CaseKind kind) => kind switch
    {
        CaseKind.Case => "kasus",
        CaseKind.FamilyClient => "klien-puspaga",
        CaseKind.Activity => "kegiatan",
        CaseKind.ServiceComplaint => "keluhan",
    };

    public static string Label(this CaseKind kind) => kind switch
    {
        CaseKind.Case => "Kasus",
        CaseKind.FamilyClient => "Klien Puspaga",
        CaseKind.Activity => "Kegiatan",
        CaseKind.ServiceComplaint => "Keluhan layanan",
    };

    public static string Code(this AuthorityOutcome outcome) => outcome switch
    {
        AuthorityOutcome.Competent => "berwenang",
        AuthorityOutcome.Refer => "rujuk",
        AuthorityOutcome.Transfer => "limpahkan",
    };

    public static string Label(this AuthorityOutcome outcome) => outcome switch
    {
        AuthorityOutcome.Competent => "Berwenang",
        AuthorityOutcome.Refer => "Rujuk",
        AuthorityOutcome.Transfer => "Limpahkan",
    };

    public static string Code(this ReferralKind kind) => kind switch { ReferralKind.Referral => "rujukan", ReferralKind.Transfer => "pelimpahan" };

    public static string Label(this ReferralKind kind) => kind switch { ReferralKind.Referral => "Rujukan", ReferralKind.Transfer => "Pelimpahan" };

    public static string Code(this ReferralState state) => state switch
    {
        ReferralState.Draft => "konsep",
        ReferralState.Sent => "dikirim",
        ReferralState.Received => "diterima",
        ReferralState.Answered => "dijawab",
        ReferralState.Returned => "dikembalikan",
        ReferralState.Withdrawn => "ditarik",
    };

    public static string Label(this ReferralState state) => state switch
    {
        ReferralState.Draft => "Konsep",
        ReferralState.Sent => "Dikirim",
        ReferralState.Received => "Diterima",
        ReferralState.Answered => "Dijawab",
        ReferralState.Returned => "Dikembalikan",
        ReferralState.Withdrawn => "Ditarik",
    };

    public static string Code(this MediationTrack track) => track switch { MediationTrack.OutOfCourt => "luar-pengadilan", MediationTrack.Court => "pengadilan" };

    public static string Label(this MediationTrack track) => track switch { MediationTrack.OutOfCourt => "Di luar pengadilan", MediationTrack.Court => "Di pengadilan" };

    public static string Code(this MediationResult result) => result switch
    {
        MediationResult.Agreed => "sepakat",
        MediationResult.NotAgreed => "tidak-sepakat",
        MediationResult.Postponed => "ditunda",
    };

    public static string Label(this MediationResult result) => result switch
    {
        MediationResult.Agreed => "Sepakat",
        MediationResult.NotAgreed => "Tidak sepakat",
        MediationResult.Postponed => "Ditunda",
    };

    public static string Code(this TerminationKind kind) => kind switch
    {
        TerminationKind.Completed => "selesai",
        TerminationKind.Closed => "ditutup",
        TerminationKind.NotCompetent => "bukan-kewenangan",
        TerminationKind.Transferred => "dilimpahkan",
        TerminationKind.Discontinued => "tidak-melanjutkan",
    };

    public static string Label(this TerminationKind kind) => kind switch
    {
        TerminationKind.Completed => "Selesai",
        TerminationKind.Closed => "Ditutup",
        TerminationKind.NotCompetent => "Bukan kewenangan",
        TerminationKind.Transferred => "Dilimpahkan",
        TerminationKind.Discontinued => "Tidak melanjutkan",
    };

    public static string Code(this FileLinkKind kind) => kind switch
    {
        FileLinkKind.SamePerson => "orang-sama",
        FileLinkKind.SameIncident => "kejadian-sama",
        FileLinkKind.Continued => "lanjutan",
    };

    public static string Label(this FileLinkKind kind) => kind switch
    {
        FileLinkKind.SamePerson => "Orang yang sama",
        FileLinkKind.SameIncident => "Kejadian yang sama",
        FileLinkKind.Continued => "Lanjutan",
    };

    public static string Code(this ClientStatus status) => status switch { ClientStatus.Undecided => "belum", ClientStatus.Served => "diproses", ClientStatus.Referred => "dirujuk" };

    public static string Label(this ClientStatus status) => status switch { ClientStatus.Undecided => "Belum ditetapkan", ClientStatus.Served => "Diproses", ClientStatus.Referred => "Dirujuk" };

    public static string Code(this ActivityDisposition disposition) => disposition switch
    {
        ActivityDisposition.Pending => "menunggu",
        ActivityDisposition.Accepted => "terima",
        ActivityDisposition.Rescheduled => "jadwal-ulang",
        ActivityDisposition.Rejected => "tolak",
    };

    public static string Label(this ActivityDisposition disposition) => disposition switch
    {
        ActivityDisposition.Pending => "Menunggu",
        ActivityDisposition.Accepted => "Diterima",
        ActivityDisposition.Rescheduled => "Dijadwal ulang",
        ActivityDisposition.Rejected => "Ditolak",
    };

    /// <summary>The value of a fixed term with this code, or null: <c>RecordWords.Of&lt;TerminationKind&gt;(code, k =&gt; k.Code())</c>.</summary>
    public static T? Of<T>(string? code, Func<T, string> codeOf) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => codeOf(value) == code).Select(value => (T?)value).FirstOrDefault();
}
