namespace PPA.Portal.Shell.Verbs;

/// <summary>One verb of the command line.</summary>
/// <param name="Name">One or two words.</param>
/// <param name="Takes">What stands behind it.</param>
/// <param name="Says">What it does, for the list.</param>
/// <param name="Run">Gives the exit code.</param>
internal sealed record OfficeVerb(string Name, string Takes, string Says, Func<VerbCall, Task<int>> Run)
{
    public string Usage => Takes.Length == 0 ? Name : $"{Name} {Takes}";

    public int Words => Name.Split(' ').Length;

    public bool IsMeant(string[] args) => args.Length >= Words && string.Join(' ', args.Take(Words)) == Name;
}

/// <summary>Where a verb's sentences go.</summary>
/// <param name="Say">For results and progress.</param>
/// <param name="Complain">For refusals.</param>
public sealed record VerbVoice(Action<string> Say, Action<string> Complain)
{
    public static VerbVoice Console { get; } = new(System.Console.Out.WriteLine, System.Console.Error.WriteLine);
}
