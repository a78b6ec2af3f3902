using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Tests.Reports;

/// <summary>Invented registers, the same for the same seed.</summary>
internal sealed class RandomRegister(int seed)
{
    public static readonly CodeLists Codes = CodeLists.Read(Path.Combine(AppContext.BaseDirectory, "Office", "Codes"));

    public static readonly Regions Regions = new(new Area("12.76", "Kota Tebing Tinggi",
        [new("12.76.01", "Padang Hulu"), new("12.76.02", "Rambutan"), new("12.76.03", "Padang Hilir"), new("12.76.04", "Bajenis"), new("12.76.05", "Tebing Tinggi Kota")]));

    public static readonly RecapWords Words = new(Codes, Regions, ["pengaduan-masyarakat", "penjangkauan-korban"], id => id);

    private static readonly string?[] Places = ["12.76.01", "12.76.02", "12.76.03", "12.76.04", "12.76.05", "12.71.01", "luar-daerah", "luar-negeri", "tidak-diketahui", null];
    private readonly Random _dice = new(seed);
    private int _number;

    /// <summary>A question of any kind around November 2026.</summary>
    public RecapQuestion Question()
    {
        var month = new DateOnly(2026, 10, 1).AddMonths(_dice.Next(3));
        var period = Pick<PeriodKind>();
        return new RecapQuestion(month, period, Pick<DateBasis>(), Pick<RegionBasis>(), Pick<AgeBasis>(), Pick<VictimKind>(),
            period == PeriodKind.Range ? month.AddDays(_dice.Next(10)) : null, period == PeriodKind.Range ? month.AddDays(10 + _dice.Next(60)) : null);
    }

    public IReadOnlyList<FlatCase> Files(int most) => [.. Enumerable.Range(0, _dice.Next(most + 1)).Select(_ => File())];

    public FlatCase File()
    {
        var received = Day();
        var people = Enumerable.Range(0, 1 + _dice.Next(3)).Select(_ => Person()).ToList();
        var reported = Enumerable.Range(0, _dice.Next(3)).Select(_ => Person()).ToList();
        return new FlatCase
        {
            Id = new CaseId(Guid()), Number = $"B-2026-{++_number:0000}", Kind = _dice.Next(6) == 0 ? Pick<CaseKind>() : CaseKind.Case, Received = received, Registered = received.AddDays(_dice.Next(20)),
            Closed = _dice.Next(2) == 0 ? received.AddDays(_dice.Next(60)) : null, Held = _dice.Next(2) == 0 ? Day() : null, Channel = Pick<Channel>(), Risk = Pick<RiskLevel>(), Stage = Pick<CaseStage>(),
            Response = Pick<ResponseOutcome>(), Ending = _dice.Next(2) == 0 ? Pick<TerminationKind>() : null, Domestic = Pick<Answer>(), Incident = _dice.Next(3) == 0 ? null : received.AddDays(-_dice.Next(2500)),
            Place = Code(Codes.Places), IncidentRegion = Of(Places), IdCardRegion = Of(Places), DomicileRegion = Of(Places),
            Forms = [.. Enumerable.Range(0, _dice.Next(4)).Select(_ => Code(Codes.Forms)).OfType<string>().Distinct()], Part = Of("orang-tua", "anak", "langsung", "terima", "sp4n-lapor", null),
            People = people, Reported = reported, Pairs = [.. from v in people from r in reported where _dice.Next(2) == 0 select new FlatPair(v.Id, r.Id, Code(Codes.Relations))],
            Services = [.. Enumerable.Range(0, _dice.Next(4)).Select(_ => new FlatService(Code(Codes.Services) ?? "pengaduan", Code(Codes.Providers) ?? "kantor-ini", Day(), Whom(people)))],
            Referrals = [.. Enumerable.Range(0, _dice.Next(2)).Select(_ => new FlatReferral(Pick<ReferralKind>(), Of(ReferralState.Sent, ReferralState.Received, ReferralState.Answered, ReferralState.Returned, ReferralState.Withdrawn), Code(Codes.Providers) ?? "lainnya", Day(), Whom(people)))],
            Steps = [.. Enumerable.Range(0, _dice.Next(3)).Select(_ => new FlatSteps(Of("pengaduan-masyarakat", "penjangkauan-korban", "yang-lama"), Pick<RunStepState>(), Day(), 1 + _dice.Next(9)))],
            Audience = [.. Enumerable.Range(0, _dice.Next(3)).Select(_ => new FlatAudience(Pick<Sex>(), Code(Codes.AgeGroups) ?? "belum-diketahui", _dice.Next(40)))],
        };
    }

    private FlatPerson Person() => new(Guid(), Pick<Sex>(), _dice.Next(5) == 0 ? null : _dice.Next(90), _dice.Next(3) == 0 ? _dice.Next(60) : null, Of(Places), Code(Codes.Educations), Code(Codes.Occupations));

    private Guid? Whom(List<FlatPerson> people) => _dice.Next(3) == 0 ? null : people[_dice.Next(people.Count)].Id;

    private DateOnly Day() => new DateOnly(2026, 8, 1).AddDays(_dice.Next(150));

    private string? Code(CodeList list) => _dice.Next(8) == 0 ? Of(null, "kode-lama") : list.Entries[_dice.Next(list.Entries.Count)].Code;

    private T Of<T>(params T[] from) => from[_dice.Next(from.Length)];

    private T Pick<T>()
        where T : struct, Enum => Of(Enum.GetValues<T>());

    private Guid Guid()
    {
        var bytes = new byte[16];
        _dice.NextBytes(bytes);
        return new Guid(bytes);
    }
}
