using Microsoft.EntityFrameworkCore;
using PPA.Portal.Domain;

namespace PPA.Portal.Sop.Binding;

/// <summary>Temporary shelter: a bed for somebody who agreed, and how the stay ended.</summary>
internal static class ShelterBinding
{
    public static async Task WriteAsync(BindAct act, CancellationToken ct)
    {
        if (act.Says("penampungan-tempat-tidur") && act.Value("penampungan-rumah") is { } house)
            await AdmitAsync(act, house, ct);
        foreach (var row in act.NewRows("perpanjangan"))
            await ExtendAsync(act, act.Moment(row["sampai"]) ?? act.Now, row["alasan"] ?? "", ct);
        if (act.Says("penampungan-keluar") && act.File.Stays.FirstOrDefault(s => s.OutAt is null) is { } stay)
            act.File.EndStay(stay.Id, act.Value("penampungan-cara-keluar") ?? "", act.Values["keadaan-keluar"], act.Moment(act.Value("penampungan-keluar")) ?? act.Now, act.By, act.Now);
    }

    private static async Task AdmitAsync(BindAct act, string house, CancellationToken ct)
    {
        var place = await act.Db.Set<ShelterPlace>().FirstOrDefaultAsync(p => p.Code == house && p.ClosedAt == null, ct)
            ?? throw new RuleException("Rumah dengan nama samaran itu tidak ada. Tanyakan kepada petugas penampungan.", "rumah");
        var from = act.Moment(act.Value("penampungan-masuk")) ?? act.Now;
        var until = act.Moment(act.Value("penampungan-rencana-keluar")) ?? from.AddDays(14);
        if (!int.TryParse(act.Value("penampungan-tempat-tidur"), out var bed))
            throw new RuleException("Tulis nomor tempat tidur dengan angka.", "tempat-tidur");
        act.File.Admit(new StayFacts(place, bed, null, from, until), await TakenAsync(act, place.Id, ct), act.By, act.Now);
    }

    private static async Task ExtendAsync(BindAct act, DateTime until, string reason, CancellationToken ct)
    {
        var stay = act.File.Stays.FirstOrDefault(s => s.OutAt is null) ?? throw new RuleException("Tidak ada penampungan yang berjalan untuk diperpanjang.", "perpanjangan");
        act.File.ExtendStay(stay.Id, until, reason, await TakenAsync(act, stay.Place, ct), act.By, act.Now);
    }

    private static async Task<List<BedSpan>> TakenAsync(BindAct act, Guid place, CancellationToken ct) =>
        [.. (await act.Db.Set<ShelterStay>().AsNoTracking().Where(s => s.Place == place).ToListAsync(ct)).Select(s => ShelterBeds.SpanOf(s, act.Now))];
}
