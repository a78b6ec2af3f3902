using Bogus;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Demo;

/// <summary>Makes complaints about people who do not exist. The same seed makes the same people.</summary>
internal sealed class InventedComplaints(OfficeNow office, int seed)
{
    private static readonly (string[] Forms, string Place, Answer Domestic, string[] Dangers, string Story)[] Stories =
    [
        (["fisik", "psikis"], "rumah-tangga", Answer.Yes, ["tinggal-bersama-terlapor"], "Sejak dua bulan lalu sering dibentak dan didorong oleh suaminya. Tadi malam ia ditampar di depan anak-anak dan tidur di rumah tetangga."),
        (["seksual"], "rumah-tangga", Answer.No, [], "Anak bercerita kepada gurunya bahwa kerabat yang menumpang di rumah menyentuhnya. Ibu meminta pendampingan."),
        (["psikis"], "rumah-tangga", Answer.Yes, [], "Suami melarang bekerja, memegang semua uang, dan mengancam mengambil anak bila ia pergi."),
        (["penelantaran"], "rumah-tangga", Answer.Yes, [], "Dua anak ditinggal bersama nenek yang sakit. Sudah tiga minggu orang tua tidak mengirim kabar."),
        (["fisik"], "sekolah", Answer.No, [], "Anak dipukul oleh kakak kelas sepulang sekolah. Lengan memar dan anak takut masuk kelas."),
        (["lainnya"], "daring", Answer.No, [], "Bekas pacar mengancam menyebarkan foto pribadi bila ia tidak kembali. Sudah menyimpan tangkapan layar."),
        (["psikis", "penelantaran"], "rumah-tangga", Answer.Yes, [], "Sejak berpisah tidak ada nafkah untuk anak. Ingin tahu langkah hukum dan hak asuh."),
        (["eksploitasi"], "tempat-kerja", Answer.No, [], "Remaja bekerja di warung sampai larut malam, upahnya ditahan pemilik warung."),
        (["fisik", "psikis"], "rumah-tangga", Answer.Yes, ["terlapor-bersenjata"], "Ia diancam dengan parang setelah pertengkaran soal uang. Sekarang bersembunyi di rumah saudara."),
        (["psikis"], "fasilitas-umum", Answer.No, [], "Dibuntuti seorang laki-laki sepulang kerja selama seminggu. Takut berangkat sendiri."),
    ];

    private readonly Faker _faker = new("id_ID") { Random = new Randomizer(seed) };

    /// <summary>Makes one complaint.</summary>
    /// <param name="at">UTC time of receipt.</param>
    public Complaint Make(DateTime at, Channel? channel = null)
    {
        var story = _faker.PickRandom(Stories);
        var child = story.Place == "sekolah" || story.Forms.Contains("eksploitasi") || _faker.Random.Bool(0.3f);
        var victim = Victim(at, child);
        var others = story.Forms.Contains("penelantaran") ? [Victim(at, true)] : Array.Empty<PersonFacts>();
        return new Complaint(
            channel ?? _faker.PickRandom(office.Profile.Channels.ToArray()),
            at,
            [victim, .. others, Reporter(), Reported()],
            new IncidentFacts(DateOnly.FromDateTime(at.AddDays(-_faker.Random.Int(0, 20))), story.Place, victim.Region, story.Forms, story.Domestic, story.Dangers),
            new CaseStory(story.Story, null, new SafeContact(_faker.PickRandom(Answer.Yes, Answer.Unknown), Phone(), "09.00–11.00", "WhatsApp", "Dari kantor kelurahan")),
            LifeThreat: story.Dangers.Contains("terlapor-bersenjata"));
    }

    private PersonFacts Victim(DateTime at, bool child)
    {
        var sex = child && _faker.Random.Bool(0.35f) ? Sex.Male : Sex.Female;
        var birth = DateOnly.FromDateTime(at).AddDays(-(child ? _faker.Random.Int(3 * 365, 17 * 365) : _faker.Random.Int(19 * 365, 58 * 365)));
        return new PersonFacts(
            PersonRole.Victim, new PersonIdentity(Name(sex), Nik(sex, birth), null, Phone(), "Jalan " + _faker.Address.StreetName(), birth), sex, null, Region(),
            _faker.Random.Bool(0.06f) ? Answer.Yes : Answer.No, !child && _faker.Random.Bool(0.06f) ? Answer.Yes : Answer.No,
            Education: _faker.PickRandom("sd", "sltp", "slta"));
    }

    private PersonFacts Reporter() => new(PersonRole.Reporter, new PersonIdentity(Name(Sex.Female), null, null, Phone()), Sex.Female, Relation: _faker.PickRandom("tetangga", "keluarga"));

    private PersonFacts Reported() => new(PersonRole.ReportedParty, new PersonIdentity(Name(Sex.Male)), Sex.Male, _faker.Random.Int(20, 60), Relation: _faker.PickRandom("suami-istri", "orang-tua", "tetangga"));

    private string Name(Sex sex) => _faker.Name.FullName(sex == Sex.Male ? Bogus.DataSets.Name.Gender.Male : Bogus.DataSets.Name.Gender.Female).Split(',')[0];

    private string Phone() => "0812" + _faker.Random.ReplaceNumbers("00######");

    private string? Region() => office.Regions.Districts.Count == 0 ? Regions.Unknown : _faker.PickRandom(office.Regions.Districts.ToArray()).Code;

    private string Nik(Sex sex, DateOnly birth) =>
        (Region() is { Length: 8 } region ? region.Replace(".", "", StringComparison.Ordinal) : "999999")
        + $"{birth.Day + (sex == Sex.Female ? 40 : 0):00}{birth.Month:00}{birth.Year % 100:00}" + _faker.Random.ReplaceNumbers("9###");
}
