using Microsoft.AspNetCore.Components;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Cases.Referring;

/// <summary>Referrals and transfers with their states.</summary>
public sealed partial class CaseReferrals(ReferralBook book, CaseDesk desk) : ComponentBase
{
    private const int ChaseAfterDays = 7;
    private IReadOnlyList<ReferralLine>? _lines;
    private CaseView? _read;

    [Parameter, EditorRequired] public CaseView File { get; set; } = default!;

    private CodeLists Codes => desk.Codes;

    private OfficeTime Zone => desk.Office.Now.Time;

    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(_read, File))
            return;
        _read = File;
        _lines = await book.ReadAsync(File.Id);
    }

    private IReadOnlyList<Ask> Asks(ReferralFacts? was) =>
    [
        new("jenis", "Jenis", AskKind.Choice, (was?.Kind ?? ReferralKind.Referral).Code(), Options.Of<ReferralKind>(k => k.Code(), k => k.Label()), "Pada rujukan, tanggung jawab tetap di kantor ini."),
        new("lembaga", "Jenis lembaga", AskKind.Choice, was?.Institution, Options.Of(Codes.Providers)),
        new("tujuan", "Lembaga tujuan", AskKind.Line, was?.To),
        new("layanan", "Layanan yang diminta", AskKind.Choice, was?.Service, Options.Of(Codes.Services, "Tidak khusus")),
        new("untuk", "Tentang", AskKind.Choice, was?.Person?.ToString(), Options.People(File, "Semua korban", PersonRole.Victim, PersonRole.Client)),
        new("maksud", "Maksud", AskKind.Paragraph, was?.Purpose),
        new("identitas", "Memuat identitas", AskKind.Tick, was?.WithPersonalData == true ? "ya" : null),
        new("dasar", "Dasar hukum bila tanpa persetujuan", AskKind.Choice, was?.LegalGround, Options.Of(Codes.SharingGrounds, "Dengan persetujuan")),
        new("alasan-dasar", "Mengapa dasar itu berlaku", AskKind.Line, was?.GroundReason),
    ];

    private static ReferralFacts Facts(Slip s) => new(
        RecordWords.Of<ReferralKind>(s["jenis"], k => k.Code()) ?? ReferralKind.Referral, s["lembaga"], s["tujuan"], s["maksud"], s.Ticked("identitas"),
        s.Maybe("dasar"), s.Maybe("alasan-dasar"), s.Maybe("layanan"), s.Row("untuk"));

    private IReadOnlyList<Ask> SendAsks() =>
    [
        new("tanggal", "Dikirim pada", AskKind.Moment, Slip.Of(desk.Now, Zone)),
        new("tagih", "Tagih jawaban pada", AskKind.Moment, Slip.Of(desk.Now.AddDays(ChaseAfterDays), Zone), Hint: "Masuk ke agenda. Kosongkan bila tidak perlu."),
    ];

    private IReadOnlyList<Ask> MoveAsks(ReferralLine line) =>
    [
        new("status", "Status", AskKind.Choice, line.Onward[0].Code(), Options.Of(k => k.Code(), k => k.Label(), [.. line.Onward])),
        new("tanggal", "Pada", AskKind.Moment, Slip.Of(desk.Now, Zone)),
        new("catatan", "Isi jawaban atau alasan", AskKind.Paragraph),
    ];

    private Task MoveAsync(ReferralLine line, Slip s) =>
        book.MoveAsync(File.Id, line.Id, RecordWords.Of<ReferralState>(s["status"], k => k.Code()) ?? ReferralState.Draft, s.Moment("tanggal"), s.Maybe("catatan"));

    private IReadOnlyList<Ask> HandOverAsks() =>
    [
        new("penerima", "Penerima di lembaga tujuan"),
        new("tanggal", "Ditandatangani pada", AskKind.Moment, Slip.Of(desk.Now, Zone)),
        new("berita-acara", "Nomor dan isi berita acara", AskKind.Paragraph),
    ];
}
