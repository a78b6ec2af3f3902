using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PPA.Portal.Domain;
using PPA.Portal.Office;

namespace PPA.Portal.Tests.Office;

public sealed class OfficeSetupTests : IDisposable
{
    private readonly DirectoryInfo _own = Directory.CreateTempSubdirectory("kantor");

    public void Dispose() => _own.Delete(recursive: true);

    [Fact]
    public void The_chosen_office_is_there_for_every_room()
    {
        using var rooms = Open(("Office:Profile", "kota-malang"));

        Assert.Equal("kota-malang", rooms.GetRequiredService<Profile>().Id);
        Assert.Equal("Klojen", rooms.GetRequiredService<Regions>().Label("35.73.02"));
        Assert.NotNull(rooms.GetRequiredService<OfficeCalendar>());
        Assert.NotNull(rooms.GetRequiredService<OfficeTime>());
        Assert.NotNull(rooms.GetRequiredService<CodeLists>());
        Assert.True(rooms.GetRequiredService<OfficeDesk>().IsChosen);
        Assert.Equal(5, rooms.GetRequiredService<ProfileShelf>().All.Count);
    }

    [Fact]
    public void Choosing_another_profile_changes_the_deadlines_at_once()
    {
        using var rooms = Open();
        var desk = rooms.GetRequiredService<OfficeDesk>();
        var due = rooms.GetRequiredService<DueTime>();
        var received = new DateTime(2026, 11, 13, 3, 0, 0, DateTimeKind.Utc);
        Assert.False(desk.IsChosen);

        desk.Choose("kota-malang");
        Assert.Equal(received.AddMinutes(10), due(RiskLevel.High, Channel.WalkIn, received));
        desk.Choose("kota-tebing-tinggi");
        Assert.Equal(received.AddMinutes(15), due(RiskLevel.High, Channel.WalkIn, received));
        Assert.Equal("kota-tebing-tinggi", rooms.GetRequiredService<Profile>().Id);
        Assert.True(desk.IsChosen);
    }

    [Fact]
    public void A_profile_that_is_not_on_the_shelf_cannot_be_chosen()
    {
        using var rooms = Open(("Office:Profile", "kota-malang"));
        Assert.Throws<RuleException>(() => rooms.GetRequiredService<OfficeDesk>().Choose("kota-atlantis"));
        Assert.Equal("kota-malang", rooms.GetRequiredService<Profile>().Id);

        var fault = Assert.Throws<BrokenOfficeFileException>(() => Open(("Office:Profile", "kota-atlantis")));
        Assert.Contains("`kota-atlantis`", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_office_s_own_file_replaces_the_one_that_ships_and_others_are_added()
    {
        var text = File.ReadAllText(Path.Combine(OfficeFiles.Profiles, "kota-malang.yaml"));
        Own("kota-malang.yaml", text.Replace("nama: Dinas Sosial P3AP2KB Kota Malang", "nama: Kantor sendiri", StringComparison.Ordinal));
        Own("kota-contoh.yaml", text.Replace("id: kota-malang", "id: kota-contoh", StringComparison.Ordinal));

        using var rooms = Open(("Office:Profile", "kota-malang"), ("Office:Folder", _own.FullName));

        Assert.Equal("Kantor sendiri", rooms.GetRequiredService<Profile>().Name);
        Assert.Equal(6, rooms.GetRequiredService<ProfileShelf>().All.Count);
    }

    [Fact]
    public void An_office_s_own_list_lets_its_profile_name_a_procedure_of_its_own()
    {
        var list = File.ReadAllText(Path.Combine(OfficeFiles.Codes, "prosedur.yaml"));
        Own("Codes/prosedur.yaml", list + "  - kode: ronda-malam\n    label: Ronda malam\n");
        var text = File.ReadAllText(Path.Combine(OfficeFiles.Profiles, "kota-malang.yaml"));
        Own("kota-malang.yaml", text.Replace("  - keluhan-saran", "  - ronda-malam", StringComparison.Ordinal));

        using var rooms = Open(("Office:Profile", "kota-malang"), ("Office:Folder", _own.FullName));

        Assert.Contains("ronda-malam", rooms.GetRequiredService<Profile>().Procedures);
    }

    [Fact]
    public void A_procedure_file_of_its_own_is_enough_for_a_profile_to_offer_it_at_a_door()
    {
        Own("Prosedur/ronda.yaml", Support.Plans.Text(Support.Plans.Step("satu").TrimEnd()).Replace("id: mediasi", "id: ronda-malam", StringComparison.Ordinal));
        var text = File.ReadAllText(Path.Combine(OfficeFiles.Profiles, "kota-malang.yaml"));
        Own("kota-malang.yaml", text.Replace("  - keluhan-saran", "  - ronda-malam", StringComparison.Ordinal).Replace("  website: call-center", "  website: ronda-malam", StringComparison.Ordinal));

        using var rooms = Open(("Office:Profile", "kota-malang"), ("Office:Folder", _own.FullName));

        Assert.Equal("ronda-malam", rooms.GetRequiredService<OfficeDesk>().ProcedureFor(Channel.Website, new DateTime(2026, 11, 13, 3, 0, 0, DateTimeKind.Utc))?.Id);
    }

    [Fact]
    public void A_door_to_a_procedure_without_a_file_or_a_step_that_nobody_does_stops_the_start()
    {
        var list = File.ReadAllText(Path.Combine(OfficeFiles.Codes, "prosedur.yaml"));
        Own("Codes/prosedur.yaml", list + "  - kode: ronda-malam\n    label: Ronda malam\n");
        var text = File.ReadAllText(Path.Combine(OfficeFiles.Profiles, "kota-malang.yaml"));
        Own("kota-malang.yaml", text.Replace("  - keluhan-saran", "  - ronda-malam", StringComparison.Ordinal).Replace("  website: call-center", "  website: ronda-malam", StringComparison.Ordinal));
        var door = Assert.Throws<BrokenOfficeFileException>(() => Open(("Office:Profile", "kota-malang"), ("Office:Folder", _own.FullName)));
        Assert.Contains("kanal website menuju prosedur `ronda-malam`", door.Message, StringComparison.Ordinal);

        Own("kota-malang.yaml", text.Replace("  mediator: mediator\n", "", StringComparison.Ordinal));
        var nobody = Assert.Throws<BrokenOfficeFileException>(() => Open(("Office:Profile", "kota-malang"), ("Office:Folder", _own.FullName)));
        Assert.Contains("fungsi `mediator`", nobody.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_broken_file_stops_the_start_even_if_another_profile_is_chosen()
    {
        Own("kota-rusak.yaml", "id: kota-rusak\nnama: Rusak\n");
        var fault = Assert.Throws<BrokenOfficeFileException>(() => Open(("Office:Profile", "kota-malang"), ("Office:Folder", _own.FullName)));
        Assert.Equal("kota-rusak.yaml", fault.File);
    }

    [Fact]
    public void A_folder_that_is_not_there_stops_the_start() =>
        Assert.Throws<BrokenOfficeFileException>(() => Open(("Office:Folder", Path.Combine(_own.FullName, "tidak-ada"))));

    private static ServiceProvider Open(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddOffice(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(set => set.Key, set => (string?)set.Value)).Build(), AppContext.BaseDirectory)
        .BuildServiceProvider();

    private void Own(string file, string text)
    {
        var path = Path.Combine(_own.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
