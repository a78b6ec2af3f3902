using System.Collections.Frozen;

namespace PPA.Portal.Domain;

/// <summary>The Indonesian word and the code of each fixed term, in one place: pages, API and sheets all read here.</summary>
public static class Words
{
    /// <summary>The code used in the API, in addresses and in profiles.</summary>
    public static string Code(this Channel channel) => channel switch
    {
        Channel.WalkIn => "datang-langsung",
        Channel.Phone => "telepon",
        Channel.Hotline => "hotline",
        Channel.WhatsApp => "whatsapp",
        Channel.SmsCenter => "sms-center",
        Channel.Letter => "surat",
        Channel.Email => "surat-elektronik",
        Channel.OnlineForm => "formulir-online",
        Channel.SocialMedia => "media-sosial",
        Channel.Website => "website",
        Channel.Lapor => "lapor",
        Channel.OtherParty => "pihak-lain",
        Channel.Outreach => "penjangkauan",
        Channel.Referral => "rujukan",
        Channel.Transfer => "pelimpahan",
    };

    public static string Label(this Channel channel) => channel switch
    {
        Channel.WalkIn => "Datang langsung",
        Channel.Phone => "Telepon",
        Channel.Hotline => "Hotline",
        Channel.WhatsApp => "WhatsApp",
        Channel.SmsCenter => "SMS center",
        Channel.Letter => "Surat",
        Channel.Email => "Surat elektronik",
        Channel.OnlineForm => "Formulir online",
        Channel.SocialMedia => "Media sosial",
        Channel.Website => "Website",
        Channel.Lapor => "LAPOR!",
        Channel.OtherParty => "Pihak lain",
        Channel.Outreach => "Penjangkauan",
        Channel.Referral => "Rujukan",
        Channel.Transfer => "Pelimpahan",
    };

    public static string Code(this RiskLevel level) => level switch
    {
        RiskLevel.Unassessed => "belum-dinilai",
        RiskLevel.High => "tinggi",
        RiskLevel.Medium => "sedang",
        RiskLevel.Low => "rendah",
    };

    public static string Label(this RiskLevel level) => level switch
    {
        RiskLevel.Unassessed => "Belum dinilai",
        RiskLevel.High => "Tinggi",
        RiskLevel.Medium => "Sedang",
        RiskLevel.Low => "Rendah",
    };

    public static string Code(this Role role) => role switch
    {
        Role.Administrator => "admin",
        Role.Receiver => "penerima",
        Role.DutyOfficer => "piket",
        Role.SubCoordinator => "subkoordinator",
        Role.Counselor => "konselor",
        Role.DivisionHead => "kabid",
        Role.AgencyHead => "kadis",
        Role.DataOfficer => "pengelola",
        Role.ShelterOfficer => "penampungan",
        Role.Mediator => "mediator",
        Role.FamilyCentre => "puspaga",
    };

    public static string Label(this Role role) => role switch
    {
        Role.Administrator => "Pengelola sistem",
        Role.Receiver => "Penerima pengaduan",
        Role.DutyOfficer => "Petugas piket",
        Role.SubCoordinator => "Sub-koordinator",
        Role.Counselor => "Konselor",
        Role.DivisionHead => "Kepala bidang",
        Role.AgencyHead => "Kepala dinas",
        Role.DataOfficer => "Pengelola data",
        Role.ShelterOfficer => "Petugas penampungan",
        Role.Mediator => "Mediator",
        Role.FamilyCentre => "Puspaga",
    };

    public static string Code(this Sex sex) => sex switch { Sex.Female => "P", Sex.Male => "L", Sex.Unknown => "?" };

    public static string Label(this Sex sex) => sex switch { Sex.Female => "Perempuan", Sex.Male => "Laki-laki", Sex.Unknown => "Belum diketahui" };

    public static string Label(this CaseStage stage) => stage switch
    {
        CaseStage.Received => "Diterima",
        CaseStage.Handling => "Ditangani",
        CaseStage.Closed => "Diakhiri",
    };

    public static string Label(this Answer answer) => answer switch { Answer.Yes => "Ya", Answer.No => "Tidak", Answer.Unknown => "Belum diketahui" };

    public static string Label(this PersonRole role) => role switch
    {
        PersonRole.Victim => "Korban",
        PersonRole.Reporter => "Pelapor",
        PersonRole.ReportedParty => "Terlapor",
        PersonRole.Witness => "Saksi",
        PersonRole.Guardian => "Wali",
        PersonRole.Client => "Klien",
    };

    public static string Code(this PersonRole role) => role switch
    {
        PersonRole.Victim => "korban",
        PersonRole.Reporter => "pelapor",
        PersonRole.ReportedParty => "terlapor",
        PersonRole.Witness => "saksi",
        PersonRole.Guardian => "wali",
        PersonRole.Client => "klien",
    };

    /// <summary>The channel with this code, or null.</summary>
    public static Channel? ChannelOf(string? code) => code is not null && Channels.TryGetValue(code, out var channel) ? channel : null;

    /// <summary>The level with this code, or null.</summary>
    public static RiskLevel? RiskOf(string? code) => code is not null && Risks.TryGetValue(code, out var level) ? level : null;

    /// <summary>The role with this code, or null.</summary>
    public static Role? RoleOf(string? code) => code is not null && Roles.TryGetValue(code, out var role) ? role : null;

    private static readonly FrozenDictionary<string, Channel> Channels = Enum.GetValues<Channel>().ToFrozenDictionary(c => c.Code());
    private static readonly FrozenDictionary<string, RiskLevel> Risks = Enum.GetValues<RiskLevel>().ToFrozenDictionary(r => r.Code());
    private static readonly FrozenDictionary<string, Role> Roles = Enum.GetValues<Role>().ToFrozenDictionary(r => r.Code());
}
