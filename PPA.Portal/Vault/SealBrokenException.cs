namespace PPA.Portal.Vault;

/// <summary>
/// Sealed bytes could not be opened: another key, another row or column, or damage. Which of the three it was
/// cannot be told apart, and neither the message nor an inner exception carries anything of the content.
/// </summary>
public sealed class SealBrokenException : Exception
{
    private const string Sentence =
        "Data tersegel tidak dapat dibuka: kuncinya lain, tempatnya lain, atau datanya rusak.";

    public SealBrokenException() : base(Sentence) { }

    public SealBrokenException(string message) : base(message) { }

    public SealBrokenException(string message, Exception inner) : base(message, inner) { }
}
