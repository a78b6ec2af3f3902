using PPA.Portal.Domain;

namespace PPA.Portal.Reports.Counting;

/// <summary>Every table of the recap, for one question in the words of one office.</summary>
public sealed class RecapTables
{
    /// <summary>Beginning of the codes of the tables that stand side by side, one row for each kecamatan.</summary>
    public const string ByRegion = "wilayah-";

    private readonly Dictionary<string, TableShape> _byCode;

    public RecapTables(RecapQuestion ask, RecapWords words)
    {
        Question = ask;
        Shapes = [.. Cases(words), .. People(ask, words), .. Work(words), .. Regions(ask, words), .. Others(words)];
        _byCode = Shapes.ToDictionary(s => s.Code, StringComparer.Ordinal);
    }

    public RecapQuestion Question { get; }

    /// <summary>In the order in which they are read.</summary>
    public IReadOnlyList<TableShape> Shapes { get; }

    public TableShape? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>Counts them all.</summary>
    public IReadOnlyList<RecapTable> Count(IReadOnlyCollection<FlatCase> files) => [.. Shapes.Select(s => s.Count(Question, files))];

    /// <summary>What a figure counts; null where there is no such table or slot.</summary>
    public IReadOnlyList<Subject>? Behind(IEnumerable<FlatCase> files, string? table, string? row, string? column) => Find(table)?.Behind(Question, files, row, column);

    private static Dimension Risk { get; } = Dimension.By("Risiko", RiskLevels.Lanes, r => r.Code(), r => r.Label(), s => s.File.Risk);

    private static Dimension Stage { get; } = Dimension.By("Tahap", Enum.GetValues<CaseStage>(), s => s.ToString().ToLowerInvariant(), s => s.Label(), s => s.File.Stage);

    private static Dimension Channels { get; } = Dimension.By("Saluran", Enum.GetValues<Channel>(), c => c.Code(), c => c.Label(), s => s.File.Channel);

    private static Dimension Domestic { get; } = Dimension.By("KDRT", [Answer.Yes, Answer.No, Answer.Unknown], a => a.ToString().ToLowerInvariant(), a => a.Label(), s => s.File.Domestic);

    private static IEnumerable<TableShape> Cases(RecapWords words)
    {
        yield return new("status", "Kasus baru menurut risiko dan tahap", Unit.Case, Risk, Stage);
        yield return new("respons", "Respons pertama menurut risiko", Unit.Case, Risk, Ways.Response());
        yield return new("saluran", "Kasus baru menurut saluran dan risiko", Unit.Case, Channels, Risk);
        yield return new("ditangani", "Kasus yang ditangani menurut risiko dan tahap", Unit.Handled, Risk, Stage);
        yield return new("selesai", "Kasus yang berakhir menurut cara berakhir", Unit.Ended, Ways.Ending, Risk);
        yield return new("kasus-bentuk", "Kasus baru menurut bentuk kekerasan dan KDRT", Unit.Case, Forms(words), Domestic);
    }

    private static IEnumerable<TableShape> People(RecapQuestion ask, RecapWords words)
    {
        var group = Ways.Group(ask);
        yield return new("usia", "Korban menurut usia dan jenis kelamin", Unit.Victim, Ways.Age(ask), Ways.PersonSex);
        yield return new("bentuk", "Korban menurut bentuk kekerasan", Unit.Victim, Forms(words), group);
        yield return new("tempat", "Korban menurut tempat kejadian", Unit.Victim, Places(words), group);
        yield return new("hubungan", "Hubungan terlapor dengan korban", Unit.Pair, Relations(words), group);
        yield return new("pendidikan", "Korban menurut pendidikan", Unit.Victim, Educations(words), group);
        yield return new("pekerjaan", "Korban menurut pekerjaan", Unit.Victim, Ways.List("Pekerjaan", words.Codes.Occupations, s => s.Person!.Occupation), group);
        yield return new("terlapor", "Terlapor menurut usia dan jenis kelamin", Unit.Reported, Ways.Age(ask with { Age = AgeBasis.Report }), Ways.PersonSex);
    }

    private static IEnumerable<TableShape> Work(RecapWords words)
    {
        var providers = words.Codes.Providers;
        var provider = Dimension.By("Penyelenggara", [new("kantor-ini", "Kantor ini"), new("lembaga-lain", "Lembaga lain")], s => s.Service!.Provider == "kantor-ini" ? "kantor-ini" : "lembaga-lain");
        var kind = Dimension.By("Jenis", [ReferralKind.Referral, ReferralKind.Transfer], k => k.Code(), k => k.Label(), s => s.Referral!.Kind);
        var state = Dimension.By("Keadaan", [ReferralState.Sent, ReferralState.Received, ReferralState.Answered, ReferralState.Returned, ReferralState.Withdrawn], s => s.Code(), s => s.Label(), s => s.Referral!.State);
        yield return new("layanan", "Layanan yang diberikan", Unit.Service, Services(words), provider);
        yield return new("rujukan", "Rujukan dan pelimpahan menurut lembaga", Unit.Referral, Ways.List("Lembaga", providers, s => s.Referral!.Institution), kind);
        yield return new("rujukan-status", "Rujukan dan pelimpahan menurut keadaan", Unit.Referral, kind, state);
    }

    private static IEnumerable<TableShape> Regions(RecapQuestion ask, RecapWords words)
    {
        var region = Ways.Region(ask, words.Regions);
        yield return new(ByRegion + "kasus", "Kasus baru menurut KDRT", Unit.Case, region, Domestic);
        yield return new(ByRegion + "jk", "Jenis kelamin", Unit.Victim, region, Ways.PersonSex);
        yield return new(ByRegion + "usia", "Usia", Unit.Victim, region, Ways.Age(ask));
        yield return new(ByRegion + "pendidikan", "Pendidikan", Unit.Victim, region, Educations(words));
        yield return new(ByRegion + "bentuk", "Bentuk kekerasan", Unit.Victim, region, Forms(words));
        yield return new(ByRegion + "layanan", "Jenis pelayanan", Unit.Service, region, Services(words));
        yield return new(ByRegion + "tempat", "Tempat kejadian", Unit.Victim, region, Places(words));
        yield return new(ByRegion + "hubungan", "Hubungan terlapor dengan korban", Unit.Pair, region, Relations(words));
        yield return new("perempuan-bentuk", "Perempuan dewasa menurut bentuk kekerasan", Unit.Victim, region, Forms(words), VictimKind.Women);
        yield return new("anak-jk", "Anak menurut jenis kelamin", Unit.Victim, region, Ways.PersonSex, VictimKind.Children);
        yield return new("anak-bentuk", "Anak menurut bentuk kekerasan", Unit.Victim, region, Forms(words), VictimKind.Children);
    }

    private static IEnumerable<TableShape> Others(RecapWords words)
    {
        var procedures = Dimension.By("Prosedur", [.. words.Procedures.Select(p => new Slot(p, words.Procedure(p))), new("lain", "Prosedur lain")], s => s.Steps!.Procedure);
        var origin = Ways.List("Klien", words.Codes.FamilyClients, s => s.File.Part);
        var door = Ways.List("Saluran keluhan", words.Codes.ComplaintDoors, s => s.File.Part);
        var ages = Ways.List("Kelompok umur", words.Codes.AgeGroups, s => s.Audience!.AgeGroup);
        var decided = Dimension.By("Disposisi", [.. Enum.GetValues<ActivityDisposition>().Select(d => new Slot(d.Code(), d.Label()))], s => s.File.Part);
        yield return new("sop", "Langkah prosedur yang dimulai pada masa ini", Unit.Step, procedures, Ways.StepState);
        yield return new("puspaga", "Klien Puspaga", Unit.Client, origin, Ways.PersonSex);
        yield return new("kegiatan", "Kegiatan yang terlaksana", Unit.Activity, decided, Stage);
        yield return new("peserta", "Peserta kegiatan", Unit.Visitor, ages, Ways.Sex(s => s.Audience!.Sex));
        yield return new("keluhan", "Keluhan layanan", Unit.Complaint, door, Ways.Response("Respons pertama"));
    }

    private static Dimension Forms(RecapWords words) => Ways.Several("Bentuk kekerasan", words.Codes.Forms, s => s.File.Forms);

    private static Dimension Places(RecapWords words) => Ways.List("Tempat kejadian", words.Codes.Places, s => s.File.Place);

    private static Dimension Relations(RecapWords words) => Ways.List("Hubungan", words.Codes.Relations, s => s.Pair!.Relation);

    private static Dimension Educations(RecapWords words) => Ways.List("Pendidikan", words.Codes.Educations, s => s.Person!.Education);

    private static Dimension Services(RecapWords words) => Ways.List("Pelayanan", words.Codes.Services, s => s.Service!.Kind);
}
