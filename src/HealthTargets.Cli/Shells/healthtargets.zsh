#compdef healthtargets
# Completion of healthtargets for zsh. In ~/.zshrc, behind compinit: source <(healthtargets completion zsh)
_healthtargets() {
    local -a words_found
    words_found=("${(@f)$(healthtargets completion zsh --line "$BUFFER" --position "$CURSOR" 2>/dev/null)}")
    words_found=("${(@)words_found:#}")
    if (( ${#words_found} )); then
        compadd -- "${words_found[@]}"
    fi
    _files
}
compdef _healthtargets healthtargets
