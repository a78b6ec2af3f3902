using PPA.Portal.Domain;
using PPA.Portal.Domain.Procedures;
using PPA.Portal.Office;
using PPA.Portal.Reports.Counting;

namespace PPA.Portal.Tests.Reports;

/// <summary>Counts by walking through the register as somebody with paper and pencil would: slow, and in labels instead of codes.</summary>
internal sealed class RecapOracle(RecapQuestion ask, IReadOnlyList<FlatCase> files)
{
    private static readonly CodeLists Codes = RandomRegister.Codes;

    /// <summary>What is counted in a table: for each thing the labels of its rows and of its columns, and how many it stands for.</summary>
    public IEnumerable<(string[] Rows, string[] Columns, int Times)> Things(string table) => table switch
    {
        "status" => Came().Select(f => One(f.Risk.Label(), f.Stage.Label())),
        "respons" => Came().Select(f => One(f.Risk.Label(), Response(f))),
        "saluran" => Came().Select(f => One(f.Channel.Label(), f.Risk.Label())),
        "ditangani" => OfKind().Where(f => DayOf(f) < ask.After && !(f.Closed < ask.First)).Select(f => One(f.Risk.Label(), f.Stage.Label())),
        "selesai" => OfKind().Where(f => In(f.Closed)).Select(f => One(f.Ending is { } e ? e.Label() : "Tidak dicatat", f.Risk.Label())),
        "kasus-bentuk" => Came().Select(f => (Forms(f), new[] { f.Domestic.Label() }, 1)),
        "usia" => Victims().Select(v => One(AgeGroup(AgeOf(v.File, v.Person)), v.Person.Sex.Label())),
        "bentuk" => Victims().Select(v => (Forms(v.File), new[] { Group(v.File, v.Person) }, 1)),
        "tempat" => Victims().Select(v => One(Simfoni(Codes.Places, v.File.Place), Group(v.File, v.Person))),
        "pendidikan" => Victims().Select(v => One(Simfoni(Codes.Educations, v.Person.Education), Group(v.File, v.Person))),
        "pekerjaan" => Victims().Select(v => One(Simfoni(Codes.Occupations, v.Person.Occupation), Group(v.File, v.Person))),
        "terlapor" => Came().SelectMany(f => f.Reported).Select(p => One(AgeGroup(p.Age), p.Sex.Label())),
        "hubungan" => Pairs().Select(p => One(Simfoni(Codes.Relations, p.Relation), Group(p.File, p.Person))),
        "layanan" => Services().Select(s => One(Simfoni(Codes.Services, s.Service.Kind), s.Service.Provider == "kantor-ini" ? "Kantor ini" : "Lembaga lain")),
        "rujukan" => Referrals().Select(r => One(Own(Codes.Providers, r.Institution), r.Kind.Label())),
        "rujukan-status" => Referrals().Select(r => One(r.Kind.Label(), r.State.Label())),
        "wilayah-kasus" => Came().Select(f => One(Region(f, f.People[0]), f.Domestic.Label())),
        "wilayah-jk" => Victims().Select(v => One(Region(v.File, v.Person), v.Person.Sex.Label())),
        "wilayah-usia" => Victims().Select(v => One(Region(v.File, v.Person), AgeGroup(AgeOf(v.File, v.Person)))),
        "wilayah-pendidikan" => Victims().Select(v => One(Region(v.File, v.Person), Simfoni(Codes.Educations, v.Person.Education))),
        "wilayah-bentuk" => Victims().Select(v => (new[] { Region(v.File, v.Person) }, Forms(v.File), 1)),
        "wilayah-layanan" => Services().Select(s => One(Region(s.File, s.File.People.FirstOrDefault(p => p.Id == s.Service.Person) ?? s.File.People[0]), Simfoni(Codes.Services, s.Service.Kind))),
        "wilayah-tempat" => Victims().Select(v => One(Region(v.File, v.Person), Simfoni(Codes.Places, v.File.Place))),
        "wilayah-hubungan" => Pairs().Select(p => One(Region(p.File, p.Person), Simfoni(Codes.Relations, p.Relation))),
        "perempuan-bentuk" => Victims().Where(v => v.Person.Sex == Sex.Female && AgeOf(v.File, v.Person) >= 18).Select(v => (new[] { Region(v.File, v.Person) }, Forms(v.File), 1)),
        "anak-jk" => Victims().Where(v => AgeOf(v.File, v.Person) < 18).Select(v => One(Region(v.File, v.Person), v.Person.Sex.Label())),
        "anak-bentuk" => Victims().Where(v => AgeOf(v.File, v.Person) < 18).Select(v => (new[] { Region(v.File, v.Person) }, Forms(v.File), 1)),
        "sop" => from f in files from s in f.Steps where In(s.Started) select (new[] { s.Procedure == "yang-lama" ? "Prosedur lain" : s.Procedure }, new[] { Step(s.State) }, s.Count),
        "puspaga" => from f in files where f.Kind == CaseKind.FamilyClient && In(DayOf(f)) from p in f.People select One(Own(Codes.FamilyClients, f.Part), p.Sex.Label()),
        "kegiatan" => from f in Held() select One(f.Part == "terima" ? "Diterima" : "Ditolak", f.Stage.Label()),
        "peserta" => from f in Held() from a in f.Audience select (new[] { Own(Codes.AgeGroups, a.AgeGroup) }, new[] { a.Sex.Label() }, a.Count),
        "keluhan" => from f in files where f.Kind == CaseKind.ServiceComplaint && In(DayOf(f)) select One(Own(Codes.ComplaintDoors, f.Part), Response(f)),
        _ => throw new ArgumentOutOfRangeException(nameof(table), table, "No such table."),
    };

    private IEnumerable<FlatCase> Held() => files.Where(f => f.Kind == CaseKind.Activity && In(f.Held));

    private IEnumerable<FlatCase> OfKind()
    {
        foreach (var file in files)
        {
            if (file.Kind != CaseKind.Case)
                continue;
            var found = ask.Kind == VictimKind.All;
            foreach (var person in file.People)
                found = found || Wanted(file, person);
            if (found)
                yield return file;
        }
    }

    private IEnumerable<FlatCase> Came() => OfKind().Where(f => In(DayOf(f)));

    private IEnumerable<(FlatCase File, FlatPerson Person)> Victims() => from f in Came() from p in f.People where Wanted(f, p) select (f, p);

    private IEnumerable<(FlatCase File, FlatPerson Person, string? Relation)> Pairs() => from f in Came() from pair in f.Pairs let p = f.People.Single(p => p.Id == pair.Victim) where Wanted(f, p) select (f, p, pair.Relation);

    private IEnumerable<(FlatCase File, FlatService Service)> Services() => from f in OfKind() from s in f.Services where In(s.On) where s.Person is null || Wanted(f, f.People.Single(p => p.Id == s.Person)) select (f, s);

    private IEnumerable<FlatReferral> Referrals() => from f in OfKind() from r in f.Referrals where In(r.Sent) where r.Person is null || Wanted(f, f.People.Single(p => p.Id == r.Person)) select r;

    private bool Wanted(FlatCase file, FlatPerson person) => ask.Kind switch
    {
        VictimKind.Women => person.Sex == Sex.Female && AgeOf(file, person) is { } age && age >= 18,
        VictimKind.Children => AgeOf(file, person) is { } age && age < 18,
        _ => true,
    };

    private int? AgeOf(FlatCase file, FlatPerson person)
    {
        if (ask.Age == AgeBasis.Report || person.Age is null)
            return person.Age;
        if (person.AgeThen is not null)
            return person.AgeThen;
        var years = 0;
        if (file.Incident is { } day)
        {
            while (day.AddYears(years + 1) <= file.Received)
                years++;
        }
        return Math.Max(0, person.Age.Value - years);
    }

    private DateOnly DayOf(FlatCase file) => ask.Basis == DateBasis.Registered ? file.Registered : file.Received;

    private bool In(DateOnly? day) => day is { } d && d >= ask.First && d < ask.After;

    private string Region(FlatCase file, FlatPerson person)
    {
        var code = ask.Region == RegionBasis.Incident ? file.IncidentRegion : ask.Region == RegionBasis.IdCard ? file.IdCardRegion : person.Region ?? file.DomicileRegion;
        if (code is null or "tidak-diketahui")
            return "Tidak diketahui";
        return RandomRegister.Regions.Districts.SingleOrDefault(d => d.Code == code)?.Name ?? "Luar daerah";
    }

    private string Group(FlatCase file, FlatPerson person)
    {
        if (AgeOf(file, person) is not { } age || person.Sex == Sex.Unknown)
            return "Tidak diketahui";
        return age < 18 ? person.Sex == Sex.Female ? "Anak perempuan" : "Anak laki-laki" : person.Sex == Sex.Female ? "Perempuan dewasa" : "Laki-laki dewasa";
    }

    private static string AgeGroup(int? age) => age switch { null => "Tidak diketahui", < 6 => "0–5", < 13 => "6–12", < 18 => "13–17", < 25 => "18–24", < 45 => "25–44", < 60 => "45–59", _ => "60+" };

    private static string[] Forms(FlatCase file) => file.Forms.Count == 0 ? ["Belum diisi"] : [.. file.Forms.Select(f => Simfoni(Codes.Forms, f)).Distinct()];

    private static string Simfoni(CodeList list, string? code) =>
        list.Entries.FirstOrDefault(e => e.Code == code)?.Simfoni ?? list.SimfoniLabels.FirstOrDefault(l => l.StartsWith("NA", StringComparison.Ordinal)) ?? "Belum diisi";

    private static string Own(CodeList list, string? code) => list.Entries.FirstOrDefault(e => e.Code == code && code != "belum-diketahui")?.Label ?? "Belum diisi";

    private static string Response(FlatCase file) => file.Response switch { ResponseOutcome.OnTime => "Tepat waktu", ResponseOutcome.Late => "Terlambat", ResponseOutcome.Waiting => "Belum, masih ada waktu", _ => "Belum, lewat tenggat" };

    private static string Step(RunStepState state) => state switch { RunStepState.Done => "Selesai", RunStepState.Skipped => "Dilewati dengan alasan", RunStepState.Open => "Belum", RunStepState.NotApplicable => "Tidak berlaku", _ => "Diganti" };

    private static (string[], string[], int) One(string row, string column) => ([row], [column], 1);
}
