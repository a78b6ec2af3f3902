using PPA.Portal.Vault;

namespace PPA.Portal.Tests.Vault;

public class IndonesianPhoneticsTests
{
    [Theory]
    [InlineData("Muhammad Rizal", "Mohamad", "Mohammad", "Muhamad", "Mochamad", "Mochammad", "Moehammad", "Mukhammad", "Mohammed",
        "Moch.", "Moh.", "Muh.", "Mhd.", "Mohd", "M.", "M")]
    [InlineData("Ahmad Rizal", "Achmad", "Akhmad", "Ahmat", "Ach.", "Akhmat")]
    [InlineData("Siti Rizal", "Sitti", "Sity", "Sittie", "St.")]
    [InlineData("Abdul Rizal", "Abdoel", "Abd.", "Abdur")]
    public void A_first_name_and_its_shorthands_meet(string full, params string[] others)
    {
        Assert.All(others, other => Assert.Equal(Sound(full), Sound(other + " Rizal")));
    }

    [Theory]
    [InlineData("Sukarno", "Soekarno", "SUKARNO", "Sukárno", "Su\u0301karno")]
    [InlineData("Yusuf", "Jusuf", "Yoesoef", "Joesoef", "Yusup", "Yousuf", "Yussuf")]
    [InlineData("Nur", "Noor", "Noer", "Nuur")]
    [InlineData("Syarif", "Sjarif", "Sarif", "Syarief", "Sharif", "Syarip")]
    [InlineData("Dewi", "Dewy", "Dewie")]
    [InlineData("Fitri", "Vitri", "Pitri", "Fitry", "Phitri", "Fithri")]
    [InlineData("Aisyah", "Aisah", "Aisya", "Aisha", "A'isyah")]
    [InlineData("Zainab", "Zaenab", "Jaenab", "Zaynab", "Jainap")]
    [InlineData("Rizki", "Rizky", "Rizqi", "Riski", "Rizkie", "Ridzki")]
    [InlineData("Khairul", "Khoirul", "Chairul", "Choirul", "Hairul", "Chaerul")]
    [InlineData("Khadijah", "Chadidjah", "Hadijah", "Khadija")]
    [InlineData("Cahyono", "Tjahjono", "Tjahyono")]
    [InlineData("Wijaya", "Widjaja", "Widjaya")]
    [InlineData("Nyoman", "Njoman")]
    [InlineData("Tanjung", "Tandjung", "Tandjoeng")]
    [InlineData("Sudjarwo", "Sujarwo", "Soedjarwo")]
    [InlineData("Suwarni", "Suarni", "Soewarni")]
    [InlineData("Suryo", "Soerjo", "Surio", "Soeryo")]
    [InlineData("Wahyu", "Wahju", "Wahjoe")]
    [InlineData("Yuliana", "Juliana", "Yulianna", "Yuliyana")]
    [InlineData("Yakub", "Jakob", "Yakup")]
    [InlineData("Widya", "Widia", "Widiya", "Widyah")]
    [InlineData("Rahmat", "Rachmat", "Rahmad", "Rakhmat")]
    [InlineData("Ma'ruf", "Maruf", "Ma’ruf", "Maaruf")]
    [InlineData("Kristina", "Christina", "Cristina", "Kristinah")]
    [InlineData("Candra", "Chandra", "Tjandra")]
    [InlineData("Ramadan", "Ramadhan", "Ramaddan")]
    [InlineData("Husein", "Husain", "Hussein", "Husayn")]
    [InlineData("Taufik", "Taufiq", "Taupik")]
    [InlineData("Fatimah", "Fathimah", "Fatima", "Patimah", "Fattimah")]
    [InlineData("Syaiful", "Saeful", "Saiful", "Syaeful", "Sjaifoel")]
    [InlineData("Nurhayati", "Nur Hayati", "Noer Hayati", "Nur-Hayati")]
    [InlineData("Abdurrahman", "Abdul Rahman", "Abdurahman", "Abdurrachman", "Abd. Rahman", "Abdoel Rachman")]
    [InlineData("Abdullah", "Abdulah", "Abdoellah", "Abdulla")]
    public void Spellings_of_one_name_meet(string name, params string[] others)
    {
        Assert.All(others, other => Assert.Equal(Sound(name), Sound(other)));
    }

    [Theory]
    [InlineData("Siti", "Sari")]
    [InlineData("Rina", "Rani")]
    [InlineData("Budi", "Buda")]
    [InlineData("Budi", "Buddy Santoso")]
    [InlineData("Joko", "Yoko")]
    [InlineData("Jaya", "Yaya")]
    [InlineData("Jani", "Yani")]
    [InlineData("Anjani", "Anyani")]
    [InlineData("Nur", "Nurul")]
    [InlineData("Nurhayati", "Nurjanah")]
    [InlineData("Abdullah", "Abdul")]
    [InlineData("Sukarno", "Suharto")]
    [InlineData("Muhammad", "Mahmud")]
    [InlineData("Muhammad", "Ahmad")]
    [InlineData("Muhammad", "Mukmin")]
    [InlineData("Dewi", "Devi")]
    [InlineData("Hasan", "Husein")]
    [InlineData("Rahma", "Rahmat")]
    [InlineData("Rizal", "Rizki")]
    [InlineData("Fitri", "Putri")]
    [InlineData("Sinta", "Santi")]
    [InlineData("Eka", "Ika")]
    [InlineData("Mira", "Maria")]
    [InlineData("Indra", "Indri")]
    [InlineData("Wati", "Yati")]
    [InlineData("Lina", "Lena")]
    [InlineData("Tini", "Dini")]
    [InlineData("Surya", "Sari")]
    [InlineData("Yuni", "Yani")]
    [InlineData("Aisyah", "Asih")]
    [InlineData("Candra", "Hendra")]
    [InlineData("Siti Aminah", "Siti Aminatun")]
    public void Different_names_stay_apart(string one, string other)
    {
        Assert.NotEqual(Sound(one), Sound(other));
    }

    [Theory]
    [InlineData("Siti Aminah", "Hj. Siti Aminah", "Ibu Siti Aminah", "Ny. St. Aminah", "siti   AMINAH 2",
        "Siti Aminah, S.Pd., M.Si", "dr. Siti Aminah", "Siti binti Aminah", "Siti Aminah S.H.", "Siti Aminah SPd", "Almh. Siti Aminah")]
    [InlineData("Muhammad Yusuf", "H. M. Yusuf", "H.M. Yusuf", "KH. Moch.Jusuf", "Bapak Muh. Yusuf, Lc", "M.A. Yusuf", "An. Mohamad Jusup")]
    [InlineData("Ahmad Dahlan", "Drs. H. Achmad Dahlan", "Ahmad bin Dahlan", "Ach. Dahlan, M.A.")]
    public void Titles_degrees_and_initials_do_not_matter(string name, params string[] others)
    {
        Assert.All(others, other => Assert.Equal(Sound(name), Sound(other)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  - ")]
    [InlineData("Ibu H. M.")]
    [InlineData("12345 👩‍👧")]
    public void What_holds_no_name_has_no_words(string text)
    {
        Assert.Empty(IndonesianPhonetics.Words(text));
    }

    [Fact]
    public void Other_scripts_and_broken_text_keep_their_letters()
    {
        Assert.Equal(["سيتي", "امينة"], IndonesianPhonetics.Words("سيتي أمينة"));
        Assert.Equal(["siti"], IndonesianPhonetics.Words("Siti \ud83d"));
    }

    private static string Sound(string name)
    {
        var words = IndonesianPhonetics.Words(name);
        Assert.NotEmpty(words);
        return string.Join(' ', words);
    }
}
