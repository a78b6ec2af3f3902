using Microsoft.EntityFrameworkCore;
using PPA.Portal.Accounts;
using PPA.Portal.Cases.Forms;
using PPA.Portal.Data;
using PPA.Portal.Domain;

namespace PPA.Portal.Cases.Shelter;

/// <summary>The stays of a case and the beds that are free now.</summary>
public sealed record ShelterSheet(IReadOnlyList<StayLine> Stays, IReadOnlyList<PlaceChoice> Places, bool Agreed);

/// <summary>A stay. Of the place only the cover name.</summary>
public sealed record StayLine(
    Guid Id, Guid Place, string PlaceCode, int Bed, Guid? Person, DateTime From, DateTime PlannedOutAt, DateTime? OutAt, string? Outcome, string? Note, string? OutNote,
    IReadOnlyList<(DateTime Before, DateTime Until, string Reason)> Extensions, RowMark Mark);

/// <summary>A house with the beds that are free for the next week.</summary>
public sealed record PlaceChoice(Guid Id, string Code, int Beds, IReadOnlyList<int> Free);

/// <summary>Beds for the people of a case. Where the house stands is read apart, and that is written down.</summary>
public sealed class StayBook(CaseHand hand, CaseDesk desk, IDbContextFactory<PortalDb> dbs)
{
    private static readonly TimeSpan UsualStay = TimeSpan.FromDays(7);

    /// <summary>Gives somebody a bed.</summary>
    public Task AdmitAsync(CaseId id, Guid place, int bed, Guid? person, DateTime from, DateTime plannedOut, string? note, CancellationToken ct = default) =>
        DoAsync(id, "masuk-penampungan", async work =>
        {
            var house = await work.Db.Set<ShelterPlace>().SingleOrDefaultAsync(p => p.Id == place, ct) ?? throw new RuleException("Pilih rumah.", "rumah");
            work.File.Admit(new StayFacts(house, bed, person, from, plannedOut, note), await TakenAsync(work, place, ct), work.By, work.Now);
        }, ct);

    /// <summary>Makes a stay longer.</summary>
    public Task ExtendAsync(CaseId id, Guid stay, DateTime until, string reason, CancellationToken ct = default) =>
        DoAsync(id, "perpanjang-penampungan", async work =>
        {
            var place = work.File.Stays.SingleOrDefault(s => s.Id == stay)?.Place ?? Guid.Empty;
            work.File.ExtendStay(stay, until, reason, await TakenAsync(work, place, ct), work.By, work.Now);
        }, ct);

    /// <summary>Somebody leaves the shelter.</summary>
    public Task EndAsync(CaseId id, Guid stay, string outcome, string? note, DateTime outAt, CancellationToken ct = default) =>
        hand.DoAsync(id, Permission.WriteRecord, "keluar-penampungan", files => files.WithStays(), work => work.File.EndStay(stay, outcome, note, outAt, work.By, work.Now), ct);

    /// <summary>Shows where a house of this case stands; written into the trail.</summary>
    public async Task<string> AddressAsync(CaseId id, Guid stay, CancellationToken ct = default)
    {
        var address = "";
        await hand.DoAsync(id, Permission.SeeShelterPlace, "buka-alamat-penampungan", files => files.Include(c => c.Stays), async work =>
        {
            var place = work.File.Stays.SingleOrDefault(s => s.Id == stay)?.Place ?? throw new RuleException("Penampungan ini tidak ada dalam berkas.");
            address = (await work.Db.Set<ShelterPlace>().AsNoTracking().SingleAsync(p => p.Id == place, ct)).Address;
        }, ct);
        return address;
    }

    public async Task<ShelterSheet> ReadAsync(CaseId id, CancellationToken ct = default)
    {
        var file = await hand.ReadAsync(id, Permission.OpenCase, files => files.WithStays(), ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = desk.Now;
        var places = await db.Set<ShelterPlace>().AsNoTracking().OrderBy(p => p.Code).ToListAsync(ct);
        var taken = (await db.Set<ShelterStay>().AsNoTracking().Where(s => s.OutAt == null || s.OutAt > now).ToListAsync(ct)).Select(s => ShelterBeds.SpanOf(s, now)).ToList();
        var codes = places.ToDictionary(p => p.Id, p => p.Code);
        return new ShelterSheet(
            [.. file.Stays.OrderByDescending(s => s.From).Select(s => Line(s, codes[s.Place]))],
            [.. places.Where(p => p.ClosedAt is null).Select(p => new PlaceChoice(p.Id, p.Code, p.Beds, ShelterBeds.Free(taken, p, now, now + UsualStay)))],
            file.Covers(ConsentItems.Shelter) && file.Covers(ConsentItems.ShelterSecrecy));
    }

    // Two cases that want one bed are asked one after the other: the write turn is taken before beds are counted.
    private Task DoAsync(CaseId id, string action, Func<CaseAct, Task> act, CancellationToken ct) =>
        hand.DoInTurnAsync(id, Permission.WriteRecord, action, files => files.WithStays(), act, ct);

    private static async Task<List<BedSpan>> TakenAsync(CaseAct work, Guid place, CancellationToken ct) =>
        [.. (await work.Db.Set<ShelterStay>().AsNoTracking().Where(s => s.Place == place).ToListAsync(ct)).Select(s => ShelterBeds.SpanOf(s, work.Now))];

    private static StayLine Line(ShelterStay s, string code) => new(
        s.Id, s.Place, code, s.Bed, s.Person, s.From, s.PlannedOutAt, s.OutAt, s.Outcome, s.Note, s.OutNote,
        [.. s.Extensions.OrderBy(e => e.At).Select(e => (e.Before, e.Until, e.Reason))], RowMark.Of(s));
}
